package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void onePersonMayBeSeveralThingsAtWork() {
        assertThat(member(Set.of(Role.PRACTITIONER, Role.ADMINISTRATOR)).roles())
                .containsExactlyInAnyOrder(Role.PRACTITIONER, Role.ADMINISTRATOR);
    }

    @Test
    void nobodyIsClientAndStaffInOnePractice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member(Set.of(Role.CLIENT, Role.SUPERVISOR)));
    }

    @Test
    void aPlaceWithoutARoleIsNoPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> member(Set.of()));
    }

    @Test
    void aPlaceEndsOnce() {
        Member member = member(Set.of(Role.PRACTITIONER));

        member.end(NOW);

        assertThat(member.isLive()).isFalse();
        assertThat(member.endedAt()).isEqualTo(NOW);
        assertThatIllegalStateException().isThrownBy(() -> member.end(NOW));
    }

    private static Member member(Set<Role> roles) {
        return new Member(MemberId.next(), AccountId.next(), new byte[8], roles, NOW);
    }
}
