package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"4719", "90412", "82640573"})
    void fourToEightDigitsThatNobodyGuessesAreTaken(String pin) {
        assertThatCode(() -> Pin.demandGood(pin)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "471", "904128351", "47 19", "ivy4", "４７１９"})
    void anythingElseIsNoPin(String pin) {
        assertThatThrownBy(() -> Pin.demandGood(pin))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("identity.pin.form"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234",
                "0000",
                "1111",
                "4321",
                "7890",
                "123456",
                "1212",
                "47194719",
                "123123",
                "1987",
                "2019",
                "2580"
            })
    void whatIsTriedFirstIsNotTaken(String pin) {
        assertThatThrownBy(() -> Pin.demandGood(pin))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("identity.pin.easy"));
    }

    @Test
    void aPinIsHashedLikeAPassword() {
        Passwords passwords = new Passwords();
        String hash = passwords.hashPin("4719");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("4719", hash)).isTrue();
        assertThat(passwords.matches("4718", hash)).isFalse();
    }
}
