package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class ShippedDatabaseTest {

    /** With H2's own delay a killed process loses a fifth of what it said it had saved. */
    @Test
    void whatH2SaysItHasSavedIsOnTheDisk(@TempDir Path data) throws Exception {
        String url =
                String.valueOf(
                                new YamlPropertySourceLoader()
                                        .load("shipped", new ClassPathResource("application.yaml"))
                                        .getFirst()
                                        .getProperty("spring.datasource.url"))
                        .replace("${trellis.data}", data.toString());

        try (Connection connection = DriverManager.getConnection(url, "trellis", "");
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
}
