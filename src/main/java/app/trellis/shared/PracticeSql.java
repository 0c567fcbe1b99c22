package app.trellis.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place for hand-written SQL. Every statement must name {@code :practice}, which is bound
 * here to the practice of the work at hand, so that no statement can forget it.
 */
@Component
public class PracticeSql {

    private final JdbcClient jdbc;
    private final Database database;

    PracticeSql(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * A statement bound to the current practice.
     *
     * @throws IllegalArgumentException when the statement does not name {@code :practice}
     */
    public JdbcClient.StatementSpec sql(String sql) {
        if (!sql.contains(":practice")) {
            throw new IllegalArgumentException("A statement must name :practice");
        }
        return jdbc.sql(sql).param("practice", CurrentPractice.get().value());
    }

    /**
     * A statement over every practice that one account belongs to, for sign-in only, before a
     * practice is known. It must name {@code :account}.
     */
    public JdbcClient.StatementSpec acrossPracticesOf(AccountId account, String sql) {
        if (!sql.contains(":account")) {
            throw new IllegalArgumentException("A statement must name :account");
        }
        if (database.isPostgresql()) {
            jdbc.sql("select set_config('app.account_id', :account, true)")
                    .param("account", account.toString())
                    .query(String.class)
                    .single();
        }
        return jdbc.sql(sql).param("account", account.value());
    }
}
