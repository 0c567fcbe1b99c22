package app.trellis.trends;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.ui.Days;
import app.trellis.trends.MarkStore.Reader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days that mattered, as the client noted them; what the care team noted is the care team's. */
@Component
class DaysInRecord implements RecordPart {

    private static final int ORDER = 60;

    private final MarkStore marks;
    private final MessageSource messages;

    DaysInRecord(MarkStore marks, MessageSource messages) {
        this.marks = marks;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "days";
    }

    @Override
    public String titleKey() {
        return "trends.copy.days";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        return from > 0
                ? List.of()
                : marks.read(client, Reader.CLIENT, Me.id()).events().stream()
                        .filter(EventNote::byClient)
                        .sorted(Comparator.comparing(EventNote::on))
                        .map(event -> entry(event, locale))
                        .toList();
    }

    private RecordEntry entry(EventNote event, Locale locale) {
        String words = Objects.requireNonNullElse(event.words(), "");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", event.on().toString());
        data.put("words", words);
        data.put("sharing", event.sharing().name());
        data.put("notedAt", event.notedAt().toString());
        return new RecordEntry(
                data,
                Days.inWords(event.on(), locale),
                List.of(Line.of(messages.getMessage("trends.copy.noted", null, locale), words)));
    }
}
