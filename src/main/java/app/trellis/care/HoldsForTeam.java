package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What rested pages and when it was lifted. What rests them for a reason outside this record is not
 * in it.
 */
@Component
class HoldsForTeam implements TeamRecordPart {

    private static final int ORDER = 70;

    private final HoldRepository holds;
    private final PracticeAtWork practice;
    private final MessageSource messages;

    HoldsForTeam(HoldRepository holds, PracticeAtWork practice, MessageSource messages) {
        this.holds = holds;
        this.practice = practice;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "holds";
    }

    @Override
    public String titleKey() {
        return "care.record.holds";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<Hold> found =
                holds.findByClientOrderByPlacedAtAscIdAsc(client, PageRequest.of(batch, AT_ONCE));
        ZoneId zone = practice.details().zone();
        return Batch.of(
                found.stream()
                        .filter(hold -> !hold.isOutside())
                        .map(hold -> entry(hold, zone, locale))
                        .toList(),
                found.size());
    }

    private RecordEntry entry(Hold hold, ZoneId zone, Locale locale) {
        HoldDetails details = hold.details();
        HoldCode code = details.code();
        About about = details.about();
        Instant lifted = hold.liftedAt();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("scope", details.scope().name());
        data.put("about", about == null ? null : about.name());
        data.put("sign", code == null ? null : code.name());
        data.put("placedAt", details.placedAt().toString());
        data.put("liftedAt", lifted == null ? null : lifted.toString());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(say("care.record.hold.why", locale), why(details, locale)));
        if (about != null) {
            lines.add(
                    Line.of(
                            say("care.talk.person", locale),
                            say(keyOf("care.about.", about), locale)));
        }
        if (lifted != null) {
            lines.add(
                    Line.of(
                            say("care.record.hold.lifted", locale),
                            Days.withHour(lifted, zone, locale)));
        }
        return new RecordEntry(data, Days.withHour(details.placedAt(), zone, locale), lines);
    }

    private String why(HoldDetails hold, Locale locale) {
        HoldCode code = hold.code();
        if (hold.scope() == HoldScope.WISH) {
            return say("care.hold.code.wish", locale);
        }
        return code == null
                ? say("care.hold.code.not-shared", locale)
                : say(keyOf("care.hold.code.", code), locale);
    }

    private static String keyOf(String kind, Enum<?> code) {
        return kind + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
