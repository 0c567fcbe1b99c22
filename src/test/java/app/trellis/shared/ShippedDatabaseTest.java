package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class ShippedDatabaseTest {

    /** H2's own trace file would keep error messages, and with them what somebody typed. */
    @Test
    void whatH2RefusesIsWrittenIntoNoFile(@TempDir Path data) throws Exception {
        try (Connection connection = DriverManager.getConnection(shipped(data), "trellis", "");
                var statement = connection.createStatement()) {
            statement.execute("create table one (word varchar(3))");
            assertThatThrownBy(() -> statement.execute("insert into one values ('longer')"))
                    .isInstanceOf(SQLException.class);
            statement.execute("shutdown");
        }

        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("trellis.mv.db");
        }
    }

    /** With H2's own delay a killed process loses a fifth of what it said it had saved. */
    @Test
    void whatH2SaysItHasSavedIsOnTheDisk(@TempDir Path data) throws Exception {
        try (Connection connection = DriverManager.getConnection(shipped(data), "trellis", "");
                var statement = connection.createStatement();
                ResultSet delay =
                        statement.executeQuery(
                                "select setting_value from information_schema.settings where"
                                        + " setting_name = 'WRITE_DELAY'")) {
            assertThat(delay.next()).isTrue();
            assertThat(delay.getString(1)).isEqualTo("0");
            statement.execute("shutdown");
        }
    }

    private static String shipped(Path data) throws IOException {
        return String.valueOf(
                        new YamlPropertySourceLoader()
                                .load("shipped", new ClassPathResource("application.yaml"))
                                .getFirst()
                                .getProperty("spring.datasource.url"))
                .replace("${trellis.data}", data.toString());
    }
}
