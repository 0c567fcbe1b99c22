package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Refused;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class TriesTest {

    private final TestClock clock = new TestClock();
    private final Tries tries = new Tries(clock);

    @AfterEach
    void hangUp() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN, 30", "LINK, 30", "RECOVERY, 10", "SET_UP, 10", "TOKEN, 30"})
    void eachDoorHasItsNumber(Tries.Door door, int most) {
        from("192.0.2.1");

        knock(door, most);

        assertRefused(door);
    }

    @Test
    void anotherAddressAndAnotherDoorHaveTheirOwn() {
        from("192.0.2.1");
        knock(Tries.Door.SET_UP, 10);
        assertRefused(Tries.Door.SET_UP);

        knock(Tries.Door.SIGN_IN, 30);
        from("192.0.2.2");
        knock(Tries.Door.SET_UP, 10);
    }

    @Test
    void triesComeBackOneByOneWithTime() {
        from("192.0.2.1");
        knock(Tries.Door.SIGN_IN, 30);
        assertRefused(Tries.Door.SIGN_IN);

        clock.advance(Duration.ofSeconds(20));
        knock(Tries.Door.SIGN_IN, 1);
        assertRefused(Tries.Door.SIGN_IN);

        clock.advance(Duration.ofMinutes(10));
        knock(Tries.Door.SIGN_IN, 30);
        assertRefused(Tries.Door.SIGN_IN);
    }

    @Test
    void aTryThatWasNoGuessDoesNotCount() {
        from("192.0.2.1");
        for (int i = 0; i < 100; i++) {
            knock(Tries.Door.SIGN_IN, 1);
            tries.takeBack(Tries.Door.SIGN_IN);
        }

        knock(Tries.Door.SIGN_IN, 30);
        assertRefused(Tries.Door.SIGN_IN);
    }

    @Test
    void takingBackBuysNoTriesInAdvance() {
        from("192.0.2.1");
        knock(Tries.Door.SIGN_IN, 1);
        for (int i = 0; i < 100; i++) {
            tries.takeBack(Tries.Door.SIGN_IN);
        }

        knock(Tries.Door.SIGN_IN, 30);
        assertRefused(Tries.Door.SIGN_IN);
    }

    @Test
    void oneLineOfVersionSixIsOneAddressHoweverManyItHas() {
        for (int i = 1; i <= 30; i++) {
            from("2001:db8:0:7::" + Integer.toHexString(i));
            knock(Tries.Door.SIGN_IN, 1);
        }

        from("2001:db8:0:7:ffff::1");
        assertRefused(Tries.Door.SIGN_IN);
        from("2001:db8:0:8::1");
        knock(Tries.Door.SIGN_IN, 1);
    }

    @Test
    void anAddressThatIsNoneIsCountedAsItIs() {
        assertThat(Tries.network("somewhere")).isEqualTo("somewhere");
        assertThat(Tries.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (int i = 0; i < 12_000; i++) {
            from("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
            knock(Tries.Door.SIGN_IN, 1);
        }

        assertThat(tries.remembered()).isEqualTo(10_000);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        from("192.0.2.1");
        knock(Tries.Door.SIGN_IN, 30);

        clock.set(Instant.parse("2020-01-01T00:00:00Z"));

        knock(Tries.Door.SIGN_IN, 1);
    }

    @Test
    void whatComesFromNoNetworkIsNotCounted() {
        knock(Tries.Door.SET_UP, 1_000);

        assertThat(tries.remembered()).isZero();
    }

    private void knock(Tries.Door door, int times) {
        assertThatCode(
                        () -> {
                            for (int i = 0; i < times; i++) {
                                tries.count(door);
                            }
                        })
                .doesNotThrowAnyException();
    }

    private void assertRefused(Tries.Door door) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tries.count(door))
                .satisfies(
                        refused -> assertThat(refused.key()).isEqualTo("identity.too-many-tries"));
    }

    private static void from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
