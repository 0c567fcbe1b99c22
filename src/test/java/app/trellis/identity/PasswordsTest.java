package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.identity.PasswordAdvice.Strength;
import app.trellis.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String GOOD = "a kettle on the stove";

    private final Passwords passwords = new Passwords();
    private final PasswordAdvice advice = new PasswordAdvice(passwords);

    @Test
    void aSentenceOfOnesOwnIsTakenAndRecognised() {
        String hash = passwords.hashNew(GOOD);

        assertThat(hash).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
        assertThat(passwords.matches(GOOD, hash)).isTrue();
        assertThat(passwords.matches(GOOD + " ", hash)).isFalse();
        assertThat(passwords.matches("A" + GOOD.substring(1), hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverGivesTheSameHash() {
        assertThat(passwords.hashNew(GOOD)).isNotEqualTo(passwords.hashNew(GOOD));
    }

    @Test
    void fourteenCharactersAreTooShort() {
        refused("fourteen chars", "identity.password-short");
    }

    @Test
    void fifteenCharactersAreEnough() {
        assertThat(passwords.hashNew("exactly fifteen")).isNotEmpty();
    }

    @Test
    void aCharacterOutsideTheFirstPlaneCountsAsOne() {
        refused("🌱🌿🍃🌾🌻🌷🌹🌸🌺🍀🍁🍂🌵🌴", "identity.password-short");
        assertThat(passwords.hashNew("🌱🌿🍃🌾🌻🌷🌹🌸🌺🍀🍁🍂🌵🌴🌳")).isNotEmpty();
    }

    @Test
    void moreThanTwoHundredAndFiftySixCharactersAreTooLong() {
        String longest = "word and other ".repeat(17) + "x";

        assertThat(longest).hasSize(256);
        assertThat(passwords.hashNew(longest)).isNotEmpty();
        refused(longest + "y", "identity.password-long");
    }

    @Test
    void anOverlongTryMatchesNothingAndCostsNothing() {
        assertThat(passwords.matches("x".repeat(100_000), passwords.hashNew(GOOD))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my trellis password",
                "TRELLISTRELLIS1",
                "aaaaaaaaaaaaaaaaaaaa",
                "121212121212121212",
                "passwordpassword",
                "1q2w3e4r5t6y7u8i",
                "password12345678",
                "Sunflower2026!!!",
                "iloveyouiloveyou",
                "purple hatpurple hat"
            })
    void whatManyPeopleUseIsRefused(String common) {
        refused(common, "identity.password-common");
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOTHING_YET",
        "kettle, TOO_SHORT",
        "passwordpassword, TOO_COMMON",
        "exactly fifteen, ENOUGH",
        "a kettle on the old black stove, STRONG",
        "abcdeabcdeabcdeabcdeabcde, TOO_COMMON",
        "kettlestove12345, ENOUGH"
    })
    void theAdviceSaysWhatTheRuleWillSay(String typed, Strength said) {
        assertThat(advice.on(typed)).isEqualTo(said);
    }

    @Test
    void theAdviceCountsWhatIsMissing() {
        assertThat(advice.missing("kettle")).isEqualTo(9);
        assertThat(advice.missing(GOOD)).isZero();
        assertThat(advice.on("x".repeat(300))).isEqualTo(Strength.TOO_LONG);
    }

    private void refused(String password, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> passwords.hashNew(password))
                .extracting(Refused::key)
                .isEqualTo(key);
    }
}
