package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NoDatabaseReportTest {

    private final NoDatabaseReport report = new NoDatabaseReport();

    @ParameterizedTest
    @CsvSource({
        "90020, 90020, in use, TRELLIS_DATA",
        "90062, 90062, cannot be written, TRELLIS_DATA",
        "90028, 90028, cannot be written, TRELLIS_DATA",
        "90031, 90031, cannot be written, TRELLIS_DATA",
        "08001, 0, does not answer, SPRING_DATASOURCE_URL",
        "08006, 0, does not answer, SPRING_DATASOURCE_URL",
        "28P01, 0, refuses the name or the password, SPRING_DATASOURCE_PASSWORD",
        "3D000, 0, no database of this name, SPRING_DATASOURCE_URL"
    })
    void whatAnOperatorCanMendIsSaidInTwoSentences(
            String state, int code, String why, String todo) {
        FailureAnalysis said =
                Objects.requireNonNull(
                        report.analyze(wrapped(new SQLException("no", state, code))));

        assertThat(said.getDescription()).contains(why);
        assertThat(said.getAction()).contains(todo);
    }

    @Test
    void anythingElseKeepsItsTrace() {
        assertThat(report.analyze(wrapped(new SQLException("no", "42703", 42122)))).isNull();
        assertThat(report.analyze(wrapped(new SQLException("no")))).isNull();
        assertThat(report.analyze(new IllegalStateException("no"))).isNull();
    }

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException("cannot begin", new RuntimeException(cause));
    }
}
