package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.identity.Mailboxes;
import app.trellis.messages.MailForTests;
import app.trellis.messages.MailOutcome;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail a month to whoever asked, through a real mail server. */
@ServiceTest
class MonthlyRoundTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired People people;
    @Autowired AskingForReports asking;
    @Autowired ReportWishes wishes;
    @Autowired PracticeAtWork practice;
    @Autowired Mailboxes mailboxes;
    @Autowired ReportMails owner;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private MailForTests mail;
    private Actor administrator;
    private Actor supervisor;

    @BeforeEach
    void aSupervisor() {
        mail = beans.createBean(MailForTests.class);
        mail.forget();
        administrator = people.administrator();
        supervisor = people.staff(administrator, Role.SUPERVISOR);
    }

    @AfterEach
    void theClockStandsAgain() {
        clock.set(TestClock.START);
    }

    @Test
    void whoAskedIsToldWithALinkAndNothingElse() throws Exception {
        ask(supervisor, ReportPage.TEAM, true);

        tell();
        send();

        MimeMessage told = SERVER.getReceivedMessages()[0];
        assertThat(told.getSubject()).isEqualTo("Trellis");
        assertThat(told.getContent().toString())
                .contains("once a month is ready", "https://trellis.example/desk/reports")
                .doesNotContainIgnoringCase("therap")
                .doesNotContainIgnoringCase("client")
                .doesNotContainPattern("\\d");
    }

    @Test
    void itIsOneMailAMonthHoweverOftenItIsTriedAndHoweverManyPages() {
        ask(supervisor, ReportPage.TEAM, true);
        ask(supervisor, ReportPage.OUTCOMES, true);

        tell();
        tell();
        send();
        tell();
        send();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);

        clock.set(Instant.parse("2026-04-02T07:00:00Z"));
        tell();
        send();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoTakesItBackIsNotToldNotEvenOfWhatWaitsAlready() {
        ask(supervisor, ReportPage.TEAM, true);
        tell();
        ask(supervisor, ReportPage.TEAM, false);

        send();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(mail.outcomes()).containsExactly(MailOutcome.NOT_NEEDED);
        tell();
        assertThat(people.as(supervisor, () -> asking.of(ReportPage.TEAM)).asked()).isFalse();
    }

    @Test
    void aClosedAccountIsNotTold() {
        ask(supervisor, ReportPage.TEAM, true);
        people.as(
                supervisor,
                () ->
                        transaction.executeWithoutResult(tx ->
                                sql.sql(
                                                """
                                                update account set disabled_at = :now
                                                 where id in (select account_id from membership
                                                               where practice_id = :practice
                                                                 and id = :member)
                                                """)
                                        .param("member", supervisor.id().value())
                                        .param("now", Timestamp.from(clock.instant()))
                                        .update()));

        tell();
        send();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobodyAsksForAPageThatTheyMayNotOpen() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ask(supervisor, ReportPage.PRACTICE_OUTCOMES, true));
    }

    @Test
    void itGoesOnTheSecondDayInThePracticesZone() {
        ZoneId lima = ZoneId.of("America/Lima");

        assertThat(MonthlyRound.next(Instant.parse("2026-03-01T23:00:00Z"), lima))
                .isEqualTo("2026-03-02T12:00:00Z");
        assertThat(MonthlyRound.next(Instant.parse("2026-03-02T12:00:00Z"), lima))
                .isEqualTo("2026-04-02T12:00:00Z");
        assertThat(MonthlyRound.next(Instant.parse("2026-12-31T23:00:00Z"), lima))
                .isEqualTo("2027-01-02T12:00:00Z");
    }

    private void ask(Actor who, ReportPage page, boolean wanted) {
        people.as(who, () -> asking.ask(page, wanted));
    }

    private void tell() {
        MonthlyRound round = new MonthlyRound(wishes, practice, mailboxes, mail.outbox(), clock);
        Instant next =
                CurrentPractice.call(
                        supervisor.practice(),
                        () -> Objects.requireNonNull(transaction.execute(tx -> round.tell())));
        assertThat(next).isAfter(clock.instant());
    }

    private void send() {
        mail.send(SERVER.getSmtp().getPort(), owner);
    }
}
