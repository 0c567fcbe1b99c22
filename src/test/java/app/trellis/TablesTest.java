package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import app.trellis.support.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which tables belong to a practice, and which are everybody's on purpose. */
@ServiceTest
class TablesTest {

    /**
     * The one list of tables without a practice: people and what lets them in, content that is the
     * same for all, and what runs outside any practice. None holds a word of a client.
     */
    private static final Set<String> GLOBAL =
            Set.of(
                    "account",
                    "password_reset",
                    "recovery_code",
                    "outgoing_mail",
                    "shipped_content",
                    "scheduled_tasks",
                    "key_proof",
                    "flyway_schema_history");

    @Autowired DataSource dataSource;

    @Test
    void everyTableButTheGlobalOnesBelongsToAPractice() throws SQLException {
        Set<String> without = new TreeSet<>();
        for (String table : tables()) {
            if (!columns(table).contains("practice_id")) {
                without.add(table);
            }
        }

        assertThat(without).containsExactlyInAnyOrderElementsOf(GLOBAL);
    }

    @Test
    void everyUniqueKeyOfAPracticesTableIncludesThePractice() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String table : tables()) {
            if (!GLOBAL.contains(table)) {
                uniqueKeys(table)
                        .forEach((key, columns) -> {
                            if (!columns.contains("practice_id")) {
                                wrong.add(table + "." + key + " " + columns);
                            }
                        });
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void onPostgresqlEveryTableOfAPracticeStandsBehindTheSecondWall() throws SQLException {
        Set<String> open = new TreeSet<>();
        if (TestDatabase.isPostgresql()) {
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery(
                                    """
                                    select relname from pg_class c
                                      join pg_namespace n on n.oid = c.relnamespace
                                     where n.nspname = current_schema() and c.relkind = 'r'
                                       and not (c.relrowsecurity and c.relforcerowsecurity)
                                    """)) {
                while (found.next()) {
                    open.add(found.getString(1));
                }
            }
            assertThat(open).containsExactlyInAnyOrderElementsOf(GLOBAL);
        }
        assertThat(tables()).hasSizeGreaterThan(GLOBAL.size());
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet found =
                        connection
                                .getMetaData()
                                .getTables(
                                        null,
                                        connection.getSchema(),
                                        "%",
                                        new String[] {"TABLE", "BASE TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
            return tables;
        }
    }

    private Set<String> columns(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet found =
                        connection
                                .getMetaData()
                                .getColumns(null, connection.getSchema(), table, "%")) {
            Set<String> columns = new TreeSet<>();
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
            return columns;
        }
    }

    private Map<String, Set<String>> uniqueKeys(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            Map<String, Set<String>> keys = new LinkedHashMap<>();
            try (ResultSet found =
                    about.getIndexInfo(null, connection.getSchema(), table, true, true)) {
                while (found.next()) {
                    String column = found.getString("COLUMN_NAME");
                    if (column != null) {
                        keys.computeIfAbsent(found.getString("INDEX_NAME"), name -> new TreeSet<>())
                                .add(column);
                    }
                }
            }
            return keys;
        }
    }
}
