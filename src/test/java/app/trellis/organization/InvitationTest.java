package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Invitation invitation = forStaff(Set.of(Role.PRACTITIONER, Role.SUPERVISOR));

    @Test
    void itIsOpenForSevenDays() {
        assertThat(invitation.isOpen(NOW)).isTrue();
        assertThat(invitation.isOpen(NOW.plus(Duration.ofDays(7)).minusSeconds(1))).isTrue();
        assertThat(invitation.isOpen(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void itIsTakenOnce() {
        invitation.accept(NOW);

        assertThat(invitation.isOpen(NOW)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> invitation.accept(NOW));
    }

    @Test
    void whatWasTakenBackOpensNothing() {
        invitation.revoke(NOW);

        assertThat(invitation.isOpen(NOW)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> invitation.accept(NOW));
    }

    @Test
    void takingBackWhatIsOverChangesNothing() {
        Instant later = NOW.plus(Duration.ofDays(8));

        invitation.revoke(later);

        assertThat(invitation.isOpen(later)).isFalse();
    }

    @Test
    void itOffersTheRolesItWasMadeFor() {
        assertThat(invitation.roles())
                .containsExactlyInAnyOrder(Role.PRACTITIONER, Role.SUPERVISOR);
    }

    @Test
    void aClientIsInvitedAsAClientAndNothingElse() {
        Invitation forClient =
                Invitation.forClient(
                        Ids.next(),
                        new byte[32],
                        null,
                        new byte[8],
                        ClientId.next(),
                        MemberId.next(),
                        NOW);

        assertThat(forClient.roles()).containsExactly(Role.CLIENT);
        assertThat(forClient.email()).isNull();
    }

    @Test
    void nobodyIsInvitedToWorkWithoutARoleOrAsAClient() {
        assertThatIllegalArgumentException().isThrownBy(() -> forStaff(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> forStaff(Set.of(Role.CLIENT)));
    }

    private static Invitation forStaff(Set<Role> roles) {
        return Invitation.forStaff(
                Ids.next(), new byte[32], new byte[8], new byte[8], roles, MemberId.next(), NOW);
    }
}
