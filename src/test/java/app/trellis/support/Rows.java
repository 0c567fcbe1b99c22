package app.trellis.support;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.nio.charset.StandardCharsets;
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
    private final Vault vault;
    private final TransactionTemplate transaction;

    Rows(PracticeSql sql, Vault vault, TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Does something in one transaction of a practice. */
    public void in(PracticeId practice, Runnable work) {
        CurrentPractice.run(practice, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Copies one row under a new id, with some columns changed; inside {@link #in}. */
    public UUID copy(String table, UUID row, Map<String, Object> changed) {
        UUID id = UUID.randomUUID();
        List<String> columns = columns(table);
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

    /** Somebody else with the same roles, who never signs in; inside {@link #in}. */
    public UUID copyMember(UUID member, String name) {
        UUID account = UUID.randomUUID();
        List<String> columns = columns("account");
        String values =
                columns.stream()
                        .map(column ->
                                switch (column) {
                                    case "id" -> ":newid";
                                    case "email_index" -> ":index";
                                    default -> "a." + column;
                                })
                        .collect(Collectors.joining(", "));
        sql.sql(
                        """
                        insert into account (%s)
                        select %s from account a
                          join membership m on m.account_id = a.id
                         where m.practice_id = :practice and m.id = :member
                        """
                                .formatted(String.join(", ", columns), values))
                .param("newid", account)
                .param("index", account.toString().getBytes(StandardCharsets.UTF_8))
                .param("member", member)
                .update();
        UUID copy = copy("membership", member, Map.of("account_id", account));
        sql.sql("update membership set name = :name where practice_id = :practice and id = :id")
                .param("name", vault.seal(Place.of("membership", "name", copy), name))
                .param("id", copy)
                .update();
        return copy;
    }

    private List<String> columns(String table) {
        return sql.sql(
                        """
                        select column_name from information_schema.columns
                         where table_name = :table and :practice is not null
                        """)
                .param("table", table)
                .query((result, number) -> result.getString(1))
                .list();
    }

    /** The only id in a table of the practice, or any of them; inside {@link #in}. */
    public UUID any(String table) {
        return sql.sql("select id from %s where practice_id = :practice".formatted(table))
                .query((result, number) -> result.getObject(1, UUID.class))
                .list()
                .getFirst();
    }
}
