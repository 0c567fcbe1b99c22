package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.support.ServiceTest;
import app.trellis.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nobody comes in while the second wall has a hole. */
@ServiceTest
class WallsStandTest {

    @Autowired WallsStand walls;
    @Autowired Database database;
    @Autowired DataSource dataSource;

    @Test
    void asItIsMadeItStands() {
        assertThatCode(walls::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void aRoleAboveTheWallIsRefused() throws SQLException {
        assumeTrue(TestDatabase.isPostgresql());

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> as("postgres", "").afterPropertiesSet())
                .withMessageContaining("may go around row-level security");
    }

    @Test
    void theOwnerOfTheTablesIsRefused() throws SQLException {
        assumeTrue(TestDatabase.isPostgresql());

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> as("trellis_owner", "owner").afterPropertiesSet())
                .withMessageContaining("owns its tables");
    }

    @Test
    void whoMayBecomeTheOwnerIsRefused() throws SQLException {
        assumeTrue(TestDatabase.isPostgresql());
        hole("grant trellis_owner to trellis_app", "revoke trellis_owner from trellis_app")
                .withMessageContaining("owns its tables");
    }

    @Test
    void aTableThatStandsOpenIsNamed() throws SQLException {
        assumeTrue(TestDatabase.isPostgresql());
        hole(
                        "alter table session_note no force row level security",
                        "alter table session_note force row level security")
                .withMessageContaining("session_note");
        hole(
                        "alter table client disable row level security",
                        "alter table client enable row level security")
                .withMessageContaining(": client.");
        hole(
                        "alter policy practice_wall on client rename to another",
                        "alter policy another on client rename to practice_wall")
                .withMessageContaining(": client.");
        hole("create table made_by_hand (practice_id uuid)", "drop table made_by_hand")
                .withMessageContaining(": made_by_hand.");
        assertThatCode(walls::afterPropertiesSet).doesNotThrowAnyException();
    }

    private org.assertj.core.api.ThrowableAssertAlternative<CannotStart> hole(
            String made, String closed) throws SQLException {
        JdbcClient superuser = client("postgres", "");
        superuser.sql(made).update();
        try {
            return assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(walls::afterPropertiesSet);
        } finally {
            superuser.sql(closed).update();
        }
    }

    private WallsStand as(String user, String password) throws SQLException {
        return new WallsStand(database, client(user, password));
    }

    private JdbcClient client(String user, String password) throws SQLException {
        try (Connection app = dataSource.getConnection()) {
            return JdbcClient.create(
                    new DriverManagerDataSource(app.getMetaData().getURL(), user, password));
        }
    }
}
