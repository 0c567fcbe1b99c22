package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a client typed into a form and has not said yet. */
@Component
class TypedInRecord implements RecordPart {

    private static final int ORDER = 70;

    private final PracticeSql sql;
    private final Vault vault;
    private final ClientZones zones;

    TypedInRecord(PracticeSql sql, Vault vault, ClientZones zones) {
        this.sql = sql;
        this.vault = vault;
        this.zones = zones;
    }

    @Override
    public String key() {
        return "typed";
    }

    @Override
    public String titleKey() {
        return "care.copy.typed";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        ZoneId zone = zones.of(client);
        return sql.sql(
                        """
                        select id, form, words, typed_at from typed_words
                         where practice_id = :practice and client_id = :client
                         order by typed_at, id
                         limit :most offset :from
                        """)
                .param("client", client.value())
                .param("most", AT_ONCE)
                .param("from", from)
                .query((row, number) -> entry(row, zone, locale))
                .list();
    }

    private RecordEntry entry(ResultSet row, ZoneId zone, Locale locale) throws SQLException {
        Instant at = row.getTimestamp("typed_at").toInstant();
        Map<String, String> words =
                KeepingTyped.fields(
                        vault.open(
                                KeepingTyped.wordsOf(row.getObject("id", UUID.class)),
                                row.getBytes("words")));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("form", row.getString("form"));
        data.put("typedAt", at.toString());
        data.put("words", words);
        return new RecordEntry(
                data,
                "",
                List.of(
                        new Line(
                                Days.inWords(at.atZone(zone).toLocalDate(), locale),
                                List.copyOf(words.values()))));
    }
}
