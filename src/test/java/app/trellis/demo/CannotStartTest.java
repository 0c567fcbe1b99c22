package app.trellis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.shared.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the guard of the demo as a program of its own and reads what a person would read. */
@ExtendWith(OutputCaptureExtension.class)
class CannotStartTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/trellis, 127.0.0.1, starts on H2 only",
        "jdbc:h2:mem:demo, 0.0.0.0, listens to this machine only"
    })
    void thePersonReadsWhatIsWrongAndWhatToDo(
            String database, String address, String why, CapturedOutput output) {
        assertThatThrownBy(() -> start(database, address, false))
                .hasRootCauseInstanceOf(CannotStart.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsSubsequence(
                        "Description:", why, "Action:", "set TRELLIS_DEMO_ANYWHERE=true")
                .doesNotContain("\tat ")
                .doesNotContain("CannotStart");
    }

    @Test
    void onPurposeItStartsAnywhere(CapturedOutput output) {
        try (var context = start("jdbc:postgresql://db/trellis", "0.0.0.0", true)) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(output).doesNotContain("FAILED");
    }

    private static ConfigurableApplicationContext start(
            String database, String address, boolean anywhere) {
        return new SpringApplicationBuilder(DemoGuard.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run(
                        "--spring.datasource.url=" + database,
                        "--trellis.bind=" + address,
                        "--trellis.demo.anywhere=" + anywhere);
    }
}
