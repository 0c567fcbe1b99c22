package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Account account =
            new Account(AccountId.next(), new byte[32], new byte[40], "hash", "en", NOW);

    @Test
    void fourWrongPasswordsCostNothing() {
        failTimes(4);

        assertThat(account.mustWait(NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "6, 4", "7, 8", "8, 16", "13, 512", "14, 900", "40, 900"})
    void fromTheFifthOnEachDoublesTheWaitUpToAQuarterOfAnHour(int wrong, long seconds) {
        failTimes(wrong);

        assertThat(account.mustWait(NOW.plusSeconds(seconds - 1))).isTrue();
        assertThat(account.mustWait(NOW.plusSeconds(seconds))).isFalse();
    }

    @Test
    void theRightPasswordEndsTheCounting() {
        failTimes(6);

        account.signedIn(MemberId.next());
        failTimes(4);

        assertThat(account.mustWait(NOW)).isFalse();
    }

    @Test
    void signingInRemembersThePlace() {
        MemberId place = MemberId.next();

        account.signedIn(place);

        assertThat(account.lastMember()).isEqualTo(place);
    }

    @Test
    void aNewPasswordEndsTheWait() {
        failTimes(9);

        account.changePassword("another hash", NOW.plus(Duration.ofSeconds(1)));

        assertThat(account.mustWait(NOW.plus(Duration.ofSeconds(1)))).isFalse();
        assertThat(account.passwordHash()).isEqualTo("another hash");
    }

    @Test
    void anAccountBeginsAsTheDeviceHasIt() {
        assertThat(account.appearance()).isEqualTo(Appearance.SYSTEM);
        assertThat(account.language()).isEqualTo("en");
        assertThat(account.isDisabled()).isFalse();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            account.failed(NOW);
        }
    }
}
