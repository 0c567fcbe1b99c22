package app.trellis.measures;

import app.trellis.shared.PracticePart;
import app.trellis.shared.PracticeSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each version of the questionnaires that the practice brought itself. */
@Component
class OwnFormsInPractice implements PracticePart {

    private static final int ORDER = 50;

    private final PracticeSql sql;
    private final JsonMapper json;

    OwnFormsInPractice(PracticeSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public String key() {
        return "ownForms";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        return sql.sql(
                        """
                        select id, measure_key, measure_version, body, defined_at, retired_at
                          from own_measure
                         where practice_id = :practice
                           and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> {
                    Map<String, @Nullable Object> data = new LinkedHashMap<>();
                    data.put("key", row.getString("measure_key"));
                    data.put("version", row.getInt("measure_version"));
                    data.put("madeAt", row.getTimestamp("defined_at").toInstant().toString());
                    data.put("retired", row.getTimestamp("retired_at") != null);
                    data.put("definition", json.readTree(row.getString("body")));
                    return new Row(row.getObject("id", UUID.class), data);
                })
                .list();
    }
}
