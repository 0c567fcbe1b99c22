package app.trellis.organization;

import app.trellis.shared.PracticePart;
import app.trellis.shared.PracticeSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who supervised whom, from when until when. */
@Component
class SupervisionInPractice implements PracticePart {

    private static final int ORDER = 30;

    private final PracticeSql sql;

    SupervisionInPractice(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "supervision";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        return sql.sql(
                        """
                        select id, supervisor_id, practitioner_id, from_day, until_day
                          from supervision_line
                         where practice_id = :practice
                           and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> {
                    Map<String, @Nullable Object> data = new LinkedHashMap<>();
                    data.put("supervisor", row.getString("supervisor_id"));
                    data.put("practitioner", row.getString("practitioner_id"));
                    data.put("from", row.getString("from_day"));
                    data.put("until", row.getString("until_day"));
                    return new Row(row.getObject("id", UUID.class), data);
                })
                .list();
    }
}
