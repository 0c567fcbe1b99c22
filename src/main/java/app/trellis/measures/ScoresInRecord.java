package app.trellis.measures;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What each check-in and questionnaire of a client came to. The number and the answers it was made
 * of are theirs; the published range it falls into is said by a person and stays out.
 */
@Component
class ScoresInRecord implements RecordPart {

    private static final int ORDER = 45;

    private final PracticeSql sql;
    private final MeasureTitles titles;
    private final MessageSource messages;

    ScoresInRecord(PracticeSql sql, MeasureTitles titles, MessageSource messages) {
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
        return "measures.own-copy";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        return sql.sql(
                        """
                        select response_id, instrument_key, instrument_version, taken_at, taken_on,
                               total, answered, prorated, items, held_by
                          from score
                         where practice_id = :practice and client_id = :client
                         order by taken_at, id
                         limit :most offset :from
                        """)
                .param("client", client.value())
                .param("most", AT_ONCE)
                .param("from", from)
                .query((row, number) -> entry(row, locale))
                .list();
    }

    private RecordEntry entry(ResultSet row, Locale locale) throws SQLException {
        String key = row.getString("instrument_key");
        int version = row.getInt("instrument_version");
        String title = titles.of(key, version, locale);
        LocalDate on = row.getObject("taken_on", LocalDate.class);
        Double total = row.getObject("total", Double.class);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("instrument", key);
        data.put("instrumentVersion", version);
        UUID page = row.getObject("response_id", UUID.class);
        data.put("page", page == null ? null : page.toString());
        data.put("takenAt", row.getTimestamp("taken_at").toInstant().toString());
        data.put("on", on.toString());
        data.put("total", total);
        data.put("answered", row.getInt("answered"));
        data.put("blanksMadeUpFor", row.getBoolean("prorated"));
        data.put("together", row.getObject("held_by", UUID.class) != null);
        data.put("items", Items.read(row.getString("items")));
        String said =
                total == null
                        ? messages.getMessage("measures.own-copy.too-few", null, locale)
                        : messages.getMessage(
                                "measures.own-copy.total", new Object[] {total}, locale);
        return new RecordEntry(data, title, List.of(Line.of(Days.inWords(on, locale), said)));
    }
}
