package app.trellis.support;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes many rows out of one that the program wrote, where a size is all that matters. */
@TestComponent
public class Rows {

    private final PracticeSql sql;
    private final TransactionTemplate transaction;

    Rows(PracticeSql sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Does something in one transaction of a practice. */
    public void in(PracticeId practice, Runnable work) {
        CurrentPractice.run(practice, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Copies one row under a new id, with some columns changed; inside {@link #in}. */
    public UUID copy(String table, UUID row, Map<String, Object> changed) {
        UUID id = UUID.randomUUID();
        List<String> columns =
                sql.sql(
                                """
                                select column_name from information_schema.columns
                                 where table_name = :table and :practice is not null
                                """)
                        .param("table", table)
                        .query((result, number) -> result.getString(1))
                        .list();
        String values =
                columns.stream()
                        .map(column ->
                                column.equals("id")
                                        ? ":newid"
                                        : changed.containsKey(column) ? ":new_" + column : column)
                        .collect(Collectors.joining(", "));
        var statement =
                sql.sql(
                                "insert into %s (%s) select %s from %s where practice_id = :practice and id = :row"
                                        .formatted(
                                                table, String.join(", ", columns), values, table))
                        .param("newid", id)
                        .param("row", row);
        for (Map.Entry<String, Object> change : changed.entrySet()) {
            statement = statement.param("new_" + change.getKey(), change.getValue());
        }
        statement.update();
        return id;
    }

    /** The only id in a table of the practice, or any of them; inside {@link #in}. */
    public UUID any(String table) {
        return sql.sql("select id from %s where practice_id = :practice".formatted(table))
                .query((result, number) -> result.getObject(1, UUID.class))
                .list()
                .getFirst();
    }
}
