package app.trellis.measures;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What each check-in and questionnaire came to, with the answers it was made of and the published
 * range it falls into.
 */
@Component
class ScoresForTeam implements TeamRecordPart {

    private static final int ORDER = 100;

    private final PracticeSql sql;
    private final MeasureTitles titles;
    private final MessageSource messages;

    ScoresForTeam(PracticeSql sql, MeasureTitles titles, MessageSource messages) {
        this.sql = sql;
        this.titles = titles;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "scores";
    }

    @Override
    public String titleKey() {
        return "measures.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<RecordEntry> found =
                sql.sql(
                                """
                                select response_id, instrument_key, instrument_version, taken_at,
                                       taken_on, total, answered, prorated, band, items, held_by
                                  from score
                                 where practice_id = :practice and client_id = :client
                                 order by taken_at, id
                                 limit :most offset :from
                                """)
                        .param("client", client.value())
                        .param("most", AT_ONCE)
                        .param("from", batch * AT_ONCE)
                        .query((row, number) -> entry(row, locale))
                        .list();
        return Batch.of(found, found.size());
    }

    private RecordEntry entry(ResultSet row, Locale locale) throws SQLException {
        String key = row.getString("instrument_key");
        int version = row.getInt("instrument_version");
        LocalDate on = row.getObject("taken_on", LocalDate.class);
        Double total = row.getObject("total", Double.class);
        String title = titles.of(key, version, locale);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("instrument", key);
        data.put("instrumentVersion", version);
        data.put(
                "response",
                Objects.requireNonNull(row.getObject("response_id", UUID.class)).toString());
        data.put("takenAt", row.getTimestamp("taken_at").toInstant().toString());
        data.put("on", on.toString());
        data.put("total", total);
        data.put("range", row.getString("band"));
        data.put("answered", row.getInt("answered"));
        data.put("blanksMadeUpFor", row.getBoolean("prorated"));
        data.put("together", row.getObject("held_by", UUID.class) != null);
        data.put("items", Items.read(row.getString("items")));
        return new RecordEntry(
                data,
                title,
                List.of(
                        Line.of(
                                Days.inWords(on, locale),
                                total == null
                                        ? say("measures.own-copy.too-few", locale)
                                        : say("measures.own-copy.total", locale, total))));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
