package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

    /** RFC 6238, appendix B, SHA-1, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(AppCodes.code(SECRET, AppCodes.stepOf(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayBeHalfAMinuteWrongAndNoMore(int steps, boolean opens) {
        long step = AppCodes.stepOf(NOW) + steps;

        assertThat(AppCodes.matching(SECRET, AppCodes.code(SECRET, step), NOW, 0).isPresent())
                .isEqualTo(opens);
    }

    @Test
    void neitherAUsedHalfMinuteNorOneBeforeItOpens() {
        long step = AppCodes.stepOf(NOW);

        assertThat(AppCodes.matching(SECRET, AppCodes.code(SECRET, step), NOW, step)).isEmpty();
        assertThat(AppCodes.matching(SECRET, AppCodes.code(SECRET, step - 1), NOW, step)).isEmpty();
        assertThat(AppCodes.matching(SECRET, AppCodes.code(SECRET, step + 1), NOW, step))
                .hasValue(step + 1);
    }

    @Test
    void whatIsNoCodeOpensNothing() {
        assertThat(AppCodes.matching(SECRET, "", NOW, 0)).isEmpty();
        assertThat(AppCodes.matching(SECRET, "\ud83d\ude00", NOW, 0)).isEmpty();
    }

    @Test
    void aSecretIsReadBackAsItWasMade() {
        NewApp app = NewApp.fresh();

        assertThat(app.secret()).matches("[A-Z2-7]{32}");
        assertThat(app.toType().replace(" ", "")).isEqualTo(app.secret());
        assertThat(Base32.encode(app.bytes())).isEqualTo(app.secret());
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
        assertThat(app.toScan("Trellis")).startsWith("<svg").doesNotContain(app.secret());
    }
}
