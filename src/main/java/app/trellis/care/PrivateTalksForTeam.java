package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Private talks: about whom, on which day, and what each came to. */
@Component
class PrivateTalksForTeam implements TeamRecordPart {

    private static final int ORDER = 60;

    private final PrivateTalks talks;
    private final MessageSource messages;

    PrivateTalksForTeam(PrivateTalks talks, MessageSource messages) {
        this.talks = talks;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "privateTalks";
    }

    @Override
    public String titleKey() {
        return "care.record.talks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        return Batch.whole(
                talks.findByClientOrderByHeldOnDescRecordedAtDesc(client).reversed().stream()
                        .map(talk -> entry(talk.details(), locale))
                        .toList());
    }

    private RecordEntry entry(PrivateTalkDetails talk, Locale locale) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("about", talk.about().name());
        data.put("heldOn", talk.heldOn().toString());
        data.put("result", talk.result().name());
        return new RecordEntry(
                data,
                Days.inWords(talk.heldOn(), locale),
                List.of(
                        Line.of(
                                say(keyOf("care.about.", talk.about()), locale),
                                say(keyOf("care.talkresult.", talk.result()), locale))));
    }

    private static String keyOf(String kind, Enum<?> code) {
        return kind + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
