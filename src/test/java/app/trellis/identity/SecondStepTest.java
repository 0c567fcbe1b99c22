package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.ManagingClients;
import app.trellis.messages.Outbox;
import app.trellis.organization.DecidingSecondStep;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.SettingUpForTests;
import app.trellis.shared.AccountId;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.RequestContextHolder;

/** A second step: made, asked for, used once, lost, and demanded by the practice. */
@ServiceTest
class SecondStepTest {

    private static final String REASON = "Most of our clients share one phone at home.";

    @Autowired People people;
    @Autowired OwnAccount account;
    @Autowired OwnFactors factors;
    @Autowired AppForTests phone;
    @Autowired AuthenticationProvider signIn;
    @Autowired DecidingSecondStep deciding;
    @Autowired SettingUpForTests practices;
    @Autowired RecoveringPasswords recovering;
    @Autowired RecoveryLinks links;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final NewApp app = NewApp.fresh();
    private Actor person;
    private String email;
    private List<String> paper;

    /** As if a mail server were named; nothing is handed to it. */
    @BeforeEach
    void aMailServerIsNamed() {
        mailServer("localhost");
    }

    @AfterEach
    void noMailServerIsNamed() {
        mailServer("");
    }

    private void mailServer(String host) {
        ReflectionTestUtils.setField(
                Objects.requireNonNull(AopTestUtils.<Object>getTargetObject(outbox)),
                "mailHost",
                host);
    }

    @BeforeEach
    void somebodyWithAnApp() {
        person = people.administrator();
        email = people.as(person, () -> account.email());
        paper = people.as(person, () -> phone.keep(factors, People.PASSWORD, app));
    }

    @Test
    void aPasswordAloneSignsNobodyInAnyMore() {
        assertThatExceptionOfType(SecondStepNeeded.class).isThrownBy(() -> password(email));
    }

    @Test
    void theCodeThatSetTheAppUpOpensNothing() {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> phone.signIn(id(), phone.code(app)));
    }

    @Test
    void aCodeOpensOnce() {
        clock.advance(Duration.ofMinutes(1));
        String code = phone.code(app);

        Actor here = phone.signIn(id(), code);

        assertThat(people.as(here, () -> account.email())).isEqualTo(email);
        assertThat(Factor.isMoreThanPassword(here.authentication())).isTrue();
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> phone.signIn(id(), code));
    }

    @Test
    void ofManyWhoTypeOneCodeAtOnceOneComesIn() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        String code = phone.code(app);
        AccountId id = id();
        int opened = 0;
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tries.add(hands.submit(() -> isLetIn(id, code)));
            }
            for (Future<Boolean> one : tries) {
                opened += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
        }
        assertThat(opened).isEqualTo(1);
    }

    private boolean isLetIn(AccountId id, String code) {
        try {
            phone.signIn(id, code);
            return true;
        } catch (BadCredentialsException | TooManyTries no) {
            return false;
        }
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneWaits() {
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> phone.signIn(id(), "not a code"));
        }

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> phone.signIn(id(), phone.code(app)));

        clock.advance(Duration.ofMinutes(5));
        assertThat(phone.signIn(id(), phone.code(app)).person().accountId()).isEqualTo(id());
    }

    @Test
    void aCodeFromPaperOpensOnceHoweverItIsTypedAndIsTold() {
        String code = paper.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        long mails = mails("RECOVERY_CODE_USED");

        Actor here = phone.signIn(id(), code);

        assertThat(people.as(here, () -> factors.read()).paperLeft()).isEqualTo(9);
        assertThat(mails("RECOVERY_CODE_USED")).isEqualTo(mails + 1);
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> phone.signIn(id(), code));
    }

    @Test
    void theCodesOnPaperAreKeptAsHashesAndTheSecretSealed() {
        assertThat(paper).hasSize(10).doesNotHaveDuplicates();
        List<@Nullable String> kept =
                jdbc.sql("select code_hash from recovery_code where account_id = ?")
                        .param(id().value())
                        .query(String.class)
                        .list();
        assertThat(kept)
                .hasSize(10)
                .allMatch(hash -> hash != null && hash.startsWith("$argon2id$"));
        byte[] sealed =
                jdbc.sql("select totp_secret from account where id = ?")
                        .param(id().value())
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(app.secret());
    }

    @Test
    void whoHasANewPhoneShowsTheOldOneOrPaperAndNotThePassword() {
        NewApp other = NewApp.fresh();
        assertThat(
                        refusal(() ->
                                people.as(
                                        person,
                                        () ->
                                                factors.keepApp(
                                                        People.PASSWORD,
                                                        other,
                                                        phone.code(other)))))
                .isEqualTo("identity.shown-wrong");

        List<String> fresh =
                people.as(person, () -> factors.keepApp(paper.get(3), other, phone.code(other)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(paper);
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> phone.signIn(id(), phone.code(app)));
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> phone.signIn(id(), paper.get(4)));
        assertThat(phone.signIn(id(), phone.code(other)).person().accountId()).isEqualTo(id());
    }

    @Test
    void aWrongCodeKeepsNoApp() {
        NewApp other = NewApp.fresh();

        assertThat(
                        refusal(() ->
                                people.as(
                                        person,
                                        () -> factors.keepApp(paper.get(0), other, "000000"))))
                .isEqualTo("identity.app.wrong");

        clock.advance(Duration.ofMinutes(1));
        assertThat(phone.signIn(id(), phone.code(app)).person().accountId()).isEqualTo(id());
    }

    @Test
    void aNewPasswordByMailDoesNotSkipTheSecondStep() {
        String path = links.linkFor(EmailAddress.of(email)).orElseThrow();
        clock.advance(Duration.ofMinutes(1));

        recovering.complete(
                path.substring(path.lastIndexOf('/') + 1), "another path through the wood");

        assertThatExceptionOfType(SecondStepNeeded.class)
                .isThrownBy(() ->
                        signIn.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(
                                        email, "another path through the wood")));
    }

    @Test
    void everyChangeIsToldByMail() {
        long before = mails("SIGN_IN_CHANGED");

        people.as(person, () -> factors.newPaper(paper.get(0)));
        clock.advance(Duration.ofMinutes(1));
        people.as(person, () -> factors.removeApp(phone.code(app)));

        assertThat(mails("SIGN_IN_CHANGED")).isEqualTo(before + 2);
        assertThat(password(email).isAuthenticated()).isTrue();
    }

    @Test
    void whatMustBeTheirsAloneAsksForTheCodeAndNotThePassword() {
        assertThat(people.as(person, () -> account.strongest())).isEqualTo(Factor.APP);
        assertThat(people.as(person, () -> account.shows(People.PASSWORD))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(people.as(person, () -> account.shows(phone.code(app)))).isTrue();
    }

    @Test
    void inAStrictPracticeWhoHasNoneIsNobodyUntilTheyMadeOne() {
        String strict = "strict" + UUID.randomUUID() + "@trellis.example";
        practices.strictPractice("Strict", strict, People.PASSWORD);

        assertThatExceptionOfType(SecondStepNeeded.class)
                .isThrownBy(() -> password(strict))
                .satisfies(needed -> assertThat(needed.arriving().makes()).isTrue());
    }

    @Test
    void aStricterPracticeBitesAtTheNextCallOfAnyService() {
        Actor practitioner = people.staff(person, Role.PRACTITIONER);
        ClientId client = people.client(practitioner);
        Actor self = people.arrive(practitioner, client);
        Actor here = strongly();
        assertThat(people.as(practitioner, () -> clients.details(client))).isNotNull();
        assertThat(people.as(self, () -> account.email())).isNotEmpty();

        people.as(here, () -> deciding.demandOfStaff());
        RequestContextHolder.resetRequestAttributes();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(practitioner, () -> clients.details(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(practitioner, () -> account.email()));
        assertThat(people.as(here, () -> account.email())).isEqualTo(email);
        assertThat(people.as(self, () -> account.email())).isNotEmpty();

        people.as(here, () -> deciding.ofClients(FactorPolicy.REQUIRED, ""));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(self, () -> account.email()));
    }

    @Test
    void whereOneIsDemandedItCannotBeTakenAway() {
        Actor here = strongly();
        people.as(here, () -> deciding.demandOfStaff());

        assertThat(refusal(() -> people.as(here, () -> factors.removeApp(paper.get(0)))))
                .isEqualTo("identity.app.demanded");
    }

    @Test
    void askingLessOfClientsNeedsAReasonThatStays() {
        assertThat(
                        refusal(() ->
                                people.as(
                                        person,
                                        () -> deciding.ofClients(FactorPolicy.PASSWORD, "why"))))
                .isEqualTo("organization.second-step.reason-short");

        people.as(person, () -> deciding.ofClients(FactorPolicy.PASSWORD, REASON));

        assertThat(people.as(person, () -> deciding.read()))
                .satisfies(rules -> {
                    assertThat(rules.clients()).isEqualTo(FactorPolicy.PASSWORD);
                    assertThat(rules.clientDeviation()).isNotNull();
                    assertThat(String.valueOf(rules.clientDeviation())).contains(REASON);
                });
    }

    @Test
    void whoLostEveryWayInIsLetInAnewByWhoMetThemAndNotByMail() {
        Actor colleague = people.staff(person, Role.PRACTITIONER);
        String theirs = people.as(colleague, () -> account.email());
        people.as(colleague, () -> phone.keep(factors, People.PASSWORD, NewApp.fresh()));
        clock.advance(Duration.ofMinutes(1));
        assertThat(refusal(() -> anew(colleague, false, phone.code(app))))
                .isEqualTo("identity.anew.not-seen");
        assertThat(refusal(() -> anew(colleague, true, People.PASSWORD)))
                .isEqualTo("identity.shown-wrong");

        String path = anew(colleague, true, phone.code(app));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(colleague, () -> account.email()));
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> password(theirs));
        long mails = mails("PASSWORD_RESET");
        recovering.ask(EmailAddress.of(theirs));
        assertThat(mails("PASSWORD_RESET")).isEqualTo(mails);
        recovering.complete(path.substring(path.lastIndexOf('/') + 1), People.PASSWORD);
        assertThat(password(theirs).isAuthenticated()).isTrue();
    }

    @Test
    void nobodyLetsThemselvesInAnewNorAnAccountOfAnotherPractice() {
        clock.advance(Duration.ofMinutes(1));

        assertThat(refusal(() -> anew(person, true, phone.code(app))))
                .isEqualTo("identity.anew.not-here");
    }

    @Test
    void aClientWhoLostTheirPhoneIsLetInAnewByWhoTreatsThem() {
        Actor practitioner = people.staff(person, Role.PRACTITIONER);
        ClientId client = people.client(practitioner);
        Actor self = people.arrive(practitioner, client);
        clock.advance(Duration.ofMinutes(1));

        people.as(practitioner, () -> clients.letInAnew(client, true, People.PASSWORD));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(self, () -> account.email()));
    }

    private String anew(Actor somebody, boolean seen, String shown) {
        return people.as(person, () -> members.letInAnew(somebody.id(), seen, shown));
    }

    private Actor strongly() {
        clock.advance(Duration.ofMinutes(1));
        return phone.signIn(id(), phone.code(app));
    }

    private org.springframework.security.core.Authentication password(String address) {
        return Objects.requireNonNull(
                signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(
                                address, People.PASSWORD)));
    }

    private AccountId id() {
        return person.person().accountId();
    }

    private long mails(String kind) {
        return jdbc.sql("select count(*) from outgoing_mail where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }
}
