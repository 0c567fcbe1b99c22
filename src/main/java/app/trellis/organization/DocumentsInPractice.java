package app.trellis.organization;

import app.trellis.shared.PracticePart;
import app.trellis.shared.PracticeSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each version of what the practice gave people to read or to agree to; there are a few. */
@Component
class DocumentsInPractice implements PracticePart {

    private static final int ORDER = 40;

    private final PracticeSql sql;

    DocumentsInPractice(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        int begin = after == null ? 0 : (int) after.getLeastSignificantBits();
        return sql.sql(
                        """
                        select kind, number, english, spanish, published_at
                          from practice_document
                         where practice_id = :practice
                         order by kind, number
                         limit :most offset :begin
                        """)
                .param("most", AT_ONCE)
                .param("begin", begin)
                .query((row, number) -> {
                    Map<String, @Nullable Object> data = new LinkedHashMap<>();
                    data.put("kind", row.getString("kind"));
                    data.put("number", row.getInt("number"));
                    data.put("english", row.getString("english"));
                    data.put("spanish", row.getString("spanish"));
                    data.put(
                            "publishedAt", row.getTimestamp("published_at").toInstant().toString());
                    return new Row(new UUID(0, begin + number + 1L), data);
                })
                .list();
    }
}
