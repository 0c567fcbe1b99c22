package app.trellis.library;

import app.trellis.shared.PracticePart;
import app.trellis.shared.PracticeSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each published version of the exercises and programs that the practice wrote itself. */
@Component
class OwnPagesInPractice implements PracticePart {

    private static final int ORDER = 60;

    private final PracticeSql sql;
    private final JsonMapper json;

    OwnPagesInPractice(PracticeSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public String key() {
        return "ownPages";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        return sql.sql(
                        """
                        select id, kind, page_key, page_version, body, made_at, retired_at
                          from (select id, 'EXERCISE' as kind, exercise_key as page_key,
                                       exercise_version as page_version, body,
                                       published_at as made_at, retired_at
                                  from own_exercise where practice_id = :practice
                                union all
                                select id, 'PROGRAM', cast(program_id as varchar(60)), number,
                                       body, published_at, retired_at
                                  from own_program
                                 where practice_id = :practice and published_at is not null) o
                         where (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id
                         limit :most
                        """)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> {
                    Map<String, @Nullable Object> data = new LinkedHashMap<>();
                    data.put("kind", row.getString("kind"));
                    data.put("key", row.getString("page_key"));
                    data.put("version", row.getInt("page_version"));
                    data.put("madeAt", row.getTimestamp("made_at").toInstant().toString());
                    data.put("retired", row.getTimestamp("retired_at") != null);
                    data.put("definition", json.readTree(row.getString("body")));
                    return new Row(row.getObject("id", UUID.class), data);
                })
                .list();
    }
}
