package app.trellis.trends;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.ui.Days;
import app.trellis.trends.MarkStore.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days that mattered, as far as the care team may know them. */
@Component
class DaysForTeam implements TeamRecordPart {

    private static final int ORDER = 105;

    private final MarkStore marks;
    private final MessageSource messages;

    DaysForTeam(MarkStore marks, MessageSource messages) {
        this.marks = marks;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "days";
    }

    @Override
    public String titleKey() {
        return "trends.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        return Batch.whole(
                marks.read(client, Reader.CARE_TEAM, Me.orNobody()).events().stream()
                        .map(event -> entry(event, locale))
                        .toList());
    }

    private RecordEntry entry(EventNote event, Locale locale) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("on", event.on().toString());
        data.put("words", event.words());
        data.put("changedOnPurpose", event.isPhase());
        data.put("byClient", event.byClient());
        data.put("sharing", event.sharing().name());
        data.put("notedAt", event.notedAt().toString());
        return new RecordEntry(
                data,
                Days.inWords(event.on(), locale),
                List.of(
                        Line.of(
                                messages.getMessage(
                                        event.byClient()
                                                ? "trends.record.by-client"
                                                : "trends.record.by-team",
                                        null,
                                        locale),
                                Objects.requireNonNullElse(
                                        event.words(),
                                        messages.getMessage(
                                                "trends.record.day-only", null, locale)))));
    }
}
