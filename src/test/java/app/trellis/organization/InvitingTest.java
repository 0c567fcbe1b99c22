package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.OwnAccount;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InvitingTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Autowired private People people;
    @Autowired private Inviting inviting;
    @Autowired private ManagingMembers members;
    @Autowired private OwnAccount account;
    @Autowired private TestClock clock;

    private Actor administrator;
    private EmailAddress email;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
        email = EmailAddress.of("invited%d@trellis.example".formatted(NEXT.incrementAndGet()));
    }

    @Test
    void anInvitationNamesThePracticeAndThePerson() {
        String code = invite("Rowan Berry");

        assertThat(inviting.look(code))
                .hasValueSatisfying(open -> {
                    assertThat(open.name()).isEqualTo("Rowan Berry");
                    assertThat(open.practiceName())
                            .isEqualTo(administrator.person().practiceName());
                    assertThat(open.forClient()).isFalse();
                });
    }

    @Test
    void withoutAMailServerNothingClaimsToBeMailed() {
        assertThat(issue("Rowan Berry").mailed()).isFalse();
    }

    @Test
    void whoeverAcceptsHasTheRolesTheyWereInvitedFor() {
        accept(invite("Rowan Berry"));

        assertThat(people.signIn(email.value()).person().roles())
                .containsExactlyInAnyOrder(Role.PRACTITIONER, Role.SUPERVISOR);
        assertThat(staff()).extracting(MemberSummary::name).contains("Rowan Berry");
    }

    @Test
    void usedExpiredRevokedAndMadeUpLinksLookAlike() {
        String used = invite("Rowan Berry");
        accept(used);
        String revoked = invite("Hazel Copse");
        people.as(
                administrator, () -> inviting.pending().forEach(one -> inviting.revoke(one.id())));
        String expired = invite("Ash Dell");
        clock.advance(Duration.ofDays(7));

        for (String code : List.of(used, revoked, expired, "made-up")) {
            assertThat(inviting.look(code)).isEmpty();
            assertThat(refusalOf(code)).isEqualTo("identity.link-over");
        }
    }

    @Test
    void aPasswordThatBreaksARuleUsesNothingUp() {
        String code = invite("Rowan Berry");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> inviting.accept(code, email, "short", "en", MADRID));

        assertThat(inviting.look(code)).isPresent();
    }

    @Test
    void whoUsesTrellisElsewhereProvesItWithTheirPassword() {
        Actor elsewhere = people.administrator();
        EmailAddress known = EmailAddress.of(emailOf(elsewhere));
        String code = invite("Known Elsewhere");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        inviting.accept(code, known, "a password of another kind", "en", MADRID))
                .extracting(Refused::key)
                .isEqualTo("identity.sign-in-failed");
        inviting.accept(code, known, People.PASSWORD, "en", MADRID);

        assertThat(staff()).extracting(MemberSummary::name).contains("Known Elsewhere");
    }

    @Test
    void nobodyHasTwoPlacesInOnePractice() {
        accept(invite("Rowan Berry"));

        assertThat(refusalOf(invite("Rowan Again"))).isEqualTo("organization.already-here");
    }

    @Test
    void whatIsPendingIsListedUntilItIsTakenOrTakenBack() {
        String code = invite("Rowan Berry");
        invite("Hazel Copse");

        assertThat(pending()).containsExactlyInAnyOrder("Rowan Berry", "Hazel Copse");

        accept(code);

        assertThat(pending()).containsExactly("Hazel Copse");
    }

    @Test
    void anotherPracticeSeesNoneOfIt() {
        invite("Rowan Berry");

        assertThat(people.as(people.administrator(), () -> inviting.pending())).isEmpty();
    }

    @Test
    void anInvitationNeedsARole() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                administrator,
                                () -> inviting.inviteStaff("Rowan", email, Set.of())))
                .extracting(Refused::key)
                .isEqualTo("organization.role-missing");
    }

    @Test
    void onlyAdministratorsInvite() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                practitioner,
                                () ->
                                        inviting.inviteStaff(
                                                "Rowan", email, Set.of(Role.PRACTITIONER))));
    }

    private String invite(String name) {
        String path = issue(name).path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private IssuedInvitation issue(String name) {
        return people.as(
                administrator,
                () ->
                        inviting.inviteStaff(
                                name, email, Set.of(Role.PRACTITIONER, Role.SUPERVISOR)));
    }

    private void accept(String code) {
        inviting.accept(code, email, People.PASSWORD, "en", MADRID);
    }

    private String refusalOf(String code) {
        try {
            accept(code);
        } catch (Refused refused) {
            return refused.key();
        }
        throw new AssertionError("not refused");
    }

    private List<MemberSummary> staff() {
        return people.as(administrator, () -> members.staff());
    }

    private List<String> pending() {
        return people.as(
                administrator,
                () -> inviting.pending().stream().map(PendingInvitation::name).toList());
    }

    private String emailOf(Actor actor) {
        return people.as(actor, () -> account.email());
    }
}
