package app.trellis.audit;

import app.trellis.shared.PracticePart;
import app.trellis.shared.PracticeSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what in the practice: numbers and codes, as they were written down. */
@Component
class EntriesInPractice implements PracticePart {

    private static final int ORDER = 90;

    private final PracticeSql sql;

    EntriesInPractice(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "audit";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        return sql.sql(
                        """
                        select id, happened_at, actor_id, actor_roles, action, client_id,
                               subject_id, request_id
                          from audit_entry
                         where practice_id = :practice
                           and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Map<String, @Nullable Object> data = new LinkedHashMap<>();
                    data.put("id", id.toString());
                    data.put("at", row.getTimestamp("happened_at").toInstant().toString());
                    data.put("by", row.getString("actor_id"));
                    data.put("as", row.getString("actor_roles"));
                    data.put("action", row.getString("action"));
                    data.put("client", row.getString("client_id"));
                    data.put("subject", row.getString("subject_id"));
                    data.put("request", row.getString("request_id"));
                    return new Row(id, data);
                })
                .list();
    }
}
