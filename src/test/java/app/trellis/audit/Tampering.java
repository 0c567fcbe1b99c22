package app.trellis.audit;

import app.trellis.shared.PracticeId;
import app.trellis.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the database itself: the superuser on PostgreSQL, the one user on H2. Triggers,
 * grants and row-level security do not hold them back, and they can put everything back as it was.
 */
final class Tampering implements AutoCloseable {

    private final Connection connection;

    Tampering(DataSource dataSource) throws SQLException {
        if (TestDatabase.isPostgresql()) {
            String url;
            try (Connection app = dataSource.getConnection()) {
                url = app.getMetaData().getURL();
            }
            connection = DriverManager.getConnection(url, "postgres", "");
            run("set session_replication_role = replica");
        } else {
            connection = dataSource.getConnection();
            run("drop trigger if exists audit_entry_stays");
            run("drop trigger if exists audit_head_grows");
        }
    }

    void keep(PracticeId practice) throws SQLException {
        run("drop table if exists kept_entries");
        run("drop table if exists kept_head");
        run(
                "create table kept_entries as select * from audit_entry where practice_id = '%s'"
                        .formatted(practice));
        run(
                "create table kept_head as select * from audit_head where practice_id = '%s'"
                        .formatted(practice));
    }

    void putBack(PracticeId practice) throws SQLException {
        run("delete from audit_entry where practice_id = '%s'".formatted(practice));
        run("delete from audit_head where practice_id = '%s'".formatted(practice));
        run("insert into audit_entry select * from kept_entries");
        run("insert into audit_head select * from kept_head");
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop table if exists kept_entries");
        run("drop table if exists kept_head");
        if (!TestDatabase.isPostgresql()) {
            run(
                    "create trigger audit_entry_stays before update, delete on audit_entry for each row"
                            + " call 'app.trellis.audit.OnlyAdded'");
            run(
                    "create trigger audit_head_grows before update, delete on audit_head for each row"
                            + " call 'app.trellis.audit.OnlyGrows'");
        }
        connection.close();
    }
}
