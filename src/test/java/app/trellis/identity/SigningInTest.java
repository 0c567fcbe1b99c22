package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.ManagingMembers;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@ServiceTest
class SigningInTest {

    private static final String NEW_PASSWORD = "another path through the wood";

    @Autowired private People people;
    @Autowired private AuthenticationProvider signIn;
    @Autowired private OwnAccount account;
    @Autowired private RecoveringPasswords recovering;
    @Autowired private RecoveryLinks links;
    @Autowired private ManagingMembers members;
    @Autowired private TestClock clock;

    @Test
    void theRightPasswordSignsInHoweverTheAddressIsTyped() {
        String email = emailOf(people.administrator());

        assertThat(signIn("  " + email.toUpperCase(Locale.ROOT), People.PASSWORD).getPrincipal())
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressFailAlike() {
        String email = emailOf(people.administrator());

        String wrong = failure(email, "not the right one at all");
        String unknown = failure("nobody@trellis.example", "not the right one at all");

        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        String email = emailOf(people.administrator());
        for (int i = 0; i < 5; i++) {
            failure(email, "not the right one at all");
        }

        assertThat(failure(email, People.PASSWORD)).isNotEmpty();

        clock.advance(Duration.ofSeconds(2));
        assertThat(signIn(email, People.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Actor here = people.administrator();
        String email = emailOf(here);
        Actor elsewhere = people.signIn(email);
        clock.advance(Duration.ofMinutes(1));

        Authentication goesOn =
                people.as(here, () -> account.changePassword(People.PASSWORD, NEW_PASSWORD));

        assertThat(people.as(new Actor(goesOn), () -> account.email())).isEqualTo(email);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(elsewhere, () -> account.email()));
        assertThat(failure(email, People.PASSWORD)).isNotEmpty();
        assertThat(signIn(email, NEW_PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void theOldPasswordIsAskedAndTheNewOneKeepsTheRules() {
        Actor person = people.administrator();

        assertThat(
                        refusal(() ->
                                people.as(
                                        person, () -> account.changePassword("no", NEW_PASSWORD))))
                .isEqualTo("identity.old-password-wrong");
        assertThat(
                        refusal(() ->
                                people.as(
                                        person,
                                        () -> account.changePassword(People.PASSWORD, "short"))))
                .isEqualTo("identity.password-short");
    }

    @Test
    void signingOutEverywhereBitesAtTheNextClick() {
        Actor person = people.administrator();
        clock.advance(Duration.ofMinutes(1));

        people.as(person, () -> account.signOutEverywhere());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(person, () -> account.email()));
    }

    @Test
    void languageAndLookGoOnInTheSameSession() {
        Actor person = people.administrator();

        Authentication answer = people.as(person, () -> account.prefer("es", Appearance.DARK));

        assertThat(answer.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedIn.class,
                        one -> {
                            assertThat(one.language()).isEqualTo("es");
                            assertThat(one.appearance()).isEqualTo(Appearance.DARK);
                        });
        assertThat(people.as(new Actor(answer), () -> account.places())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "es-ES", "EN", "../en"})
    void aLanguageThatTrellisDoesNotSpeakIsRefusedAndTheOldOneStays(String language) {
        Actor person = people.administrator();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> people.as(person, () -> account.prefer(language, Appearance.DARK)));

        Authentication answer = people.as(person, () -> account.prefer("es", Appearance.DARK));
        assertThat(answer.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedIn.class, one -> assertThat(one.language()).isEqualTo("es"));
    }

    @Test
    void anEndedPlaceCanNeitherBeUsedNorSignedInTo() {
        Actor administrator = people.administrator();
        Actor colleague = people.staff(administrator, Role.PRACTITIONER);
        String email = emailOf(colleague);

        people.as(administrator, () -> members.end(colleague.id()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(colleague, () -> account.email()));
        assertThat(failure(email, People.PASSWORD)).isNotEmpty();
    }

    @Test
    void aLinkSetsANewPasswordOnceAndEndsEverySession() {
        Actor person = people.administrator();
        String email = emailOf(person);
        String code = code(links.linkFor(EmailAddress.of(email)).orElseThrow());
        clock.advance(Duration.ofMinutes(1));

        assertThat(recovering.isOpen(code)).isTrue();
        assertThat(recovering.isOpen(code)).as("looking uses nothing up").isTrue();
        recovering.complete(code, NEW_PASSWORD);

        assertThat(recovering.isOpen(code)).isFalse();
        assertThat(refusal(() -> recovering.complete(code, NEW_PASSWORD)))
                .isEqualTo("identity.link-over");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(person, () -> account.email()));
        assertThat(signIn(email, NEW_PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aPasswordThatBreaksARuleLeavesTheLinkOpen() {
        String email = emailOf(people.administrator());
        String code = code(links.linkFor(EmailAddress.of(email)).orElseThrow());

        assertThat(refusal(() -> recovering.complete(code, "short")))
                .isEqualTo("identity.password-short");
        assertThat(recovering.isOpen(code)).isTrue();
    }

    @Test
    void aLinkLivesForADay() {
        String email = emailOf(people.administrator());
        String code = code(links.linkFor(EmailAddress.of(email)).orElseThrow());

        clock.advance(Duration.ofDays(1));

        assertThat(recovering.isOpen(code)).isFalse();
    }

    @Test
    void aMadeUpLinkOpensNothing() {
        assertThat(recovering.isOpen("made-up")).isFalse();
        assertThat(links.linkFor(EmailAddress.of("nobody@trellis.example"))).isEmpty();
    }

    private Authentication signIn(String email, String password) {
        return Objects.requireNonNull(
                signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(email, password)));
    }

    private String failure(String email, String password) {
        try {
            signIn(email, password);
        } catch (BadCredentialsException failure) {
            return String.valueOf(failure.getMessage());
        }
        throw new AssertionError("signed in");
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return refused.key();
        }
        throw new AssertionError("not refused");
    }

    private String emailOf(Actor actor) {
        return people.as(actor, () -> account.email());
    }

    private static String code(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
