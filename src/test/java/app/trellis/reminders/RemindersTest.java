package app.trellis.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Occurrences;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.audit.Audit;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.KeepingQuietHours;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.LegalMatters;
import app.trellis.care.OwnPauses;
import app.trellis.care.RestingFromAll;
import app.trellis.care.SafeContactData;
import app.trellis.care.Sign;
import app.trellis.identity.Mailboxes;
import app.trellis.identity.Tries;
import app.trellis.messages.MailForTests;
import app.trellis.messages.MailOutcome;
import app.trellis.messages.Notifications;
import app.trellis.responses.CheckInLinks;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that remind, from saying yes to what came in, through a real mail server. */
@ServiceTest
class RemindersTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired TodaysPage todaysPage;
    @Autowired Occurrences occurrences;
    @Autowired EndingCare endings;
    @Autowired Holds holds;
    @Autowired KeepingSafeContact contacts;
    @Autowired KeepingQuietHours quietHours;
    @Autowired StoppingReminders stopping;
    @Autowired OwnPauses ownPauses;
    @Autowired RestingFromAll resting;
    @Autowired ReminderPlans plans;
    @Autowired DueReminders due;
    @Autowired CheckInLinks links;
    @Autowired ReminderMails reminderMails;
    @Autowired ReminderSchedule schedule;
    @Autowired Notifications notifications;
    @Autowired Devices devices;
    @Autowired ReminderNotices notices;
    @Autowired RemindersPass passing;
    @Autowired LegalMatters legal;
    @Autowired app.trellis.assignments.ReadingOwnTasks tasks;
    @Autowired Mailboxes mailboxes;
    @Autowired Tries tries;
    @Autowired Audit audit;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private MailForTests mail;
    private SettlingReminders settling;
    private Actor anna;
    private ClientId client;
    private Actor mia;
    private AssignmentId page;
    private boolean wantsLink;

    @BeforeEach
    void miaIsAskedForSomethingEachWeek() {
        clock.set(at(MONDAY, "08:30"));
        mail = beans.createBean(MailForTests.class);
        mail.forget();
        settling =
                new SettlingReminders(
                        tasks,
                        plans,
                        schedule,
                        mail.outbox(),
                        notifications,
                        devices,
                        sql,
                        audit,
                        clock);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        page = assign(Asking.page("grounding", MONDAY).each(Rhythm.WEEKLY));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void nothingComesUnlessTheClientSaysYes() {
        assertThat(settings().on()).isFalse();

        lookAt(MONDAY, "10:00");

        assertThat(received()).isZero();
    }

    @Test
    void comesAtTheHourOfTheCueAndOnceMoreOnTheLastDayAndNeverAThirdTime() {
        sayYes("10:00", Map.of(page, LocalTime.of(19, 30)));

        lookAt(MONDAY, "10:00");
        assertThat(received()).isZero();
        lookAt(MONDAY, "19:30");
        assertThat(received()).isOne();
        lookAt(MONDAY, "19:35");
        lookAt(MONDAY.plusDays(3), "19:30");
        assertThat(received()).isOne();
        lookAt(MONDAY.plusDays(6), "19:30");
        lookAt(MONDAY.plusDays(6), "20:30");
        assertThat(received()).isEqualTo(2);
        assertThat(states())
                .filteredOn(state -> !state.endsWith("PLANNED"))
                .containsExactlyInAnyOrder("CUE SENT", "NUDGE SENT");
    }

    @Test
    void saysNothingOfWhatItIsAboutNorWhose() throws Exception {
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Trellis");
        assertThat(message.getFrom()[0]).hasToString("quiet@trellis.example");
        assertThat(message.getContentType()).startsWith("text/plain");
        assertThat(message.getContent().toString())
                .startsWith("Something is open for you")
                .contains("https://trellis.example/\r\n")
                .doesNotContainIgnoringCase("practice")
                .doesNotContainIgnoringCase("therap")
                .doesNotContainIgnoringCase("grounding")
                .doesNotContainIgnoringCase("client ")
                .doesNotContain(client.toString(), page.toString());
        assertThat(message.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void severalThingsAtOneHourAreOneMail() {
        assign(Asking.checkIn(MONDAY));
        sayYes("10:00", Map.of());

        lookAt(MONDAY, "10:00");

        assertThat(received()).isOne();
        assertThat(states()).filteredOn("CUE SENT"::equals).hasSize(2);
    }

    @Test
    void nothingComesForWhatIsDone() {
        sayYes("10:00", Map.of());
        TodayItem item =
                Objects.requireNonNull(people.as(mia, () -> todaysPage.read(client)).first());
        people.as(
                mia,
                () ->
                        transaction.executeWithoutResult(tx ->
                                occurrences.done(
                                        client,
                                        Objects.requireNonNull(item.occurrence()),
                                        clock.instant())));

        lookAt(MONDAY, "10:00");

        assertThat(received()).isZero();
    }

    @Test
    void afterNotThisWeekItsPageIsLeftAlone() {
        page = assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.DAILY));
        sayYes("10:00", Map.of());
        TodayItem item =
                people.as(mia, () -> todaysPage.read(client)).canWait().stream()
                        .filter(one -> one.assignment().equals(page))
                        .findFirst()
                        .orElseGet(() ->
                                Objects.requireNonNull(
                                        people.as(mia, () -> todaysPage.read(client)).first()));
        people.as(
                mia, () -> todaysPage.setAside(client, item.assignment(), item.occurrence(), null));

        lookAt(MONDAY, "10:00");
        int first = received();
        for (int day = 1; day < 6; day++) {
            lookAt(MONDAY.plusDays(day), "10:00");
            lookAt(MONDAY.plusDays(day), "14:00");
        }

        assertThat(received()).as("the other page only").isEqualTo(first).isOne();
    }

    @Test
    void nothingComesAfterUnassigningPausingOrEndingCare() {
        sayYes("10:00", Map.of());
        people.as(anna, () -> assigning.pause(client, page));
        lookAt(MONDAY, "10:00");

        AssignmentId other = assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.DAILY));
        people.as(anna, () -> assigning.end(client, other));
        lookAt(MONDAY, "14:00");

        assign(Asking.page("two-truths", MONDAY).each(Rhythm.DAILY));
        lookAt(MONDAY, "20:00");
        people.as(anna, () -> endings.pause(client, null));
        lookAt(MONDAY.plusDays(1), "10:00");
        people.as(anna, () -> endings.goOn(client));
        people.as(anna, () -> endings.end(client, Ending.LEFT, ""));
        lookAt(MONDAY.plusDays(1), "14:00");

        assertThat(received()).isZero();
    }

    @Test
    void nothingComesWhileTheClientRestsAndItGoesOnByItselfWhenTheirDaysAreOver() {
        page = assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.DAILY));
        sayYes("10:00", Map.of());
        people.as(mia, () -> resting.rest(client, MONDAY.plusDays(2)));

        for (int day = 0; day < 3; day++) {
            lookAt(MONDAY.plusDays(day), "10:00");
            lookAt(MONDAY.plusDays(day), "14:00");
        }
        assertThat(received()).isZero();
        lookAt(MONDAY.plusDays(3), "09:00");
        lookAt(MONDAY.plusDays(3), "10:00");
        assertThat(received()).isOne();
    }

    @Test
    void nothingComesWhileSomethingRestsButTheCheckInDoes() {
        AssignmentId checkIn = assign(Asking.checkIn(MONDAY));
        sayYes("10:00", Map.of(checkIn, LocalTime.of(11, 0)));
        people.as(
                mia,
                () ->
                        transaction.executeWithoutResult(tx ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.SET_ASIDE_UNSAFE,
                                                HoldScope.ALL,
                                                null,
                                                page.value(),
                                                true))));

        lookAt(MONDAY, "10:00");
        assertThat(received()).isZero();
        lookAt(MONDAY, "11:00");
        assertThat(received()).isOne();
    }

    @Test
    void nothingGoesToAMailboxThatSomebodyElseMayRead() {
        sayYes("10:00", Map.of());
        shared();
        lookAt(MONDAY, "10:00");

        assertThat(received()).isZero();
        assertThat(settings().possible()).isEqualTo(ReminderSettings.Possible.SHARED_MAILBOX);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sayYes("10:00", Map.of()))
                .returns("reminders.shared-mailbox", Refused::key);
    }

    @Test
    void anHourInQuietTimeIsRefusedAndNoneComesThen() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sayYes("22:00", Map.of()))
                .returns("reminders.is-quiet", Refused::key);
        sayYes("10:00", Map.of());
        look();
        people.as(mia, () -> quietHours.change(client, LocalTime.of(9, 0), LocalTime.of(12, 0)));

        lookAt(MONDAY, "10:30");

        assertThat(received()).isZero();
        assertThat(states()).contains("CUE TOO_LATE");
    }

    @Test
    void whatCouldNotBeSentThatDayIsNotSentTheNext() {
        sayYes("10:00", Map.of());
        clock.set(at(MONDAY, "10:00"));
        look();

        clock.set(at(MONDAY.plusDays(1), "10:00"));
        mail.send(SERVER.getSmtp().getPort(), reminderMails);

        assertThat(received()).isZero();
        assertThat(mail.outcomes()).containsExactly(MailOutcome.TOO_LATE);
        assertThat(states()).contains("CUE TOO_LATE");
    }

    @Test
    void aMailThatWaitsForTheServerDoesNotGoOnceThePageIsDoneOrAllAreStopped() {
        sayYes("10:00", Map.of());
        clock.set(at(MONDAY, "10:00"));
        look();
        people.as(mia, () -> transaction.executeWithoutResult(tx -> settling.stop(client)));

        mail.send(SERVER.getSmtp().getPort(), reminderMails);

        assertThat(received()).isZero();
        assertThat(mail.outcomes()).containsExactly(MailOutcome.NOT_NEEDED);
    }

    @Test
    void allAreStoppedFromTheMailItselfAsOftenAsOneLikes() throws Exception {
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");
        String code = stopCode();

        stopping.stop(SecretLink.fresh(mia.practice().value()).code());
        stopping.stop("none");
        assertThat(settings().on()).as("neither was a link").isTrue();

        stopping.stop(code);
        assertThat(settings().on()).isFalse();
        lookAt(MONDAY.plusDays(6), "10:00");
        assertThat(received()).isOne();

        sayYes("10:00", Map.of());
        stopping.stop(code);
        assertThat(settings().on()).as("an older mail does it too").isFalse();
        clock.advance(Duration.ofDays(181));
        sayYes("10:00", Map.of());
        stopping.stop(code);
        assertThat(settings().on()).as("half a year later no more").isTrue();
    }

    @Test
    void whoMovesIsRemindedAtTheirHourThere() {
        sayYes("10:00", Map.of());
        look();
        livesIn("America/New_York");

        lookAt(MONDAY, "10:00");
        assertThat(received()).isZero();
        clock.set(MONDAY.atTime(10, 0).atZone(ZoneId.of("America/New_York")).toInstant());
        look();
        mail.send(SERVER.getSmtp().getPort(), reminderMails);
        assertThat(received()).isOne();
    }

    @Test
    void theSameTimeMadeAnewIsNotRemindedOfAgain() {
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");
        people.as(anna, () -> assigning.pause(client, page));
        people.as(anna, () -> assigning.goOn(client, page));

        lookAt(MONDAY, "11:00");
        lookAt(MONDAY.plusDays(1), "10:00");

        assertThat(received()).isOne();
    }

    @Test
    void twoMachinesThatLookAtOnceSendOne() throws Exception {
        sayYes("10:00", Map.of());
        look();
        clock.set(at(MONDAY, "10:00"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> work =
                () -> {
                    together.await();
                    look();
                    mail.send(SERVER.getSmtp().getPort(), reminderMails);
                    return null;
                };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Void> one : threads.invokeAll(List.of(work, work))) {
                one.get();
            }
        }
        mail.send(SERVER.getSmtp().getPort(), reminderMails);

        assertThat(received()).isOne();
    }

    @Test
    void aLookCostsTheSameHoweverManyClientsThereAre() throws Exception {
        sayYes("10:00", Map.of());
        clock.set(at(MONDAY, "09:00"));
        int one = cost();
        for (int i = 0; i < 5; i++) {
            ClientId more = people.client(anna);
            Actor them = people.arrive(anna, more);
            people.as(
                    anna,
                    () ->
                            assigning.assign(
                                    more,
                                    Asking.page("grounding", MONDAY).each(Rhythm.WEEKLY).data()));
            sayYes(them, more, LocalTime.of(10, 0), Map.of());
        }

        assertThat(cost()).isEqualTo(one);
    }

    @Test
    void whatWentStaysWrittenDownForHalfAYearAndWhatIsPlannedStaysAnyway() {
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");
        long planned = states().stream().filter(state -> state.endsWith("PLANNED")).count();
        assertThat(sent()).isOne();

        clock.advance(Duration.ofDays(179));
        assertThat(deleted()).isZero();
        clock.advance(Duration.ofDays(9));
        assertThat(deleted()).isPositive();

        assertThat(sent()).isZero();
        assertThat(states()).hasSize((int) planned);
        assertThat(count("stop_link")).isZero();
        assertThat(deleted()).isZero();
    }

    @Test
    void whileALegalMatterIsOpenNothingOfThatClientGoes() {
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");
        people.as(anna, () -> legal.note(client));
        clock.advance(Duration.ofDays(400));

        deleted();
        assertThat(sent()).isOne();

        people.as(anna, () -> legal.settle(client));
        deleted();
        assertThat(sent()).isZero();
    }

    @Test
    void aPracticeIsLookedAtOnceANightFromTheFirstYesOn() {
        assertThat(tasks("rows-pass")).isZero();
        sayYes("10:00", Map.of());
        sayYes("11:00", Map.of());

        assertThat(tasks("rows-pass")).isOne();
    }

    private long sent() {
        return states().stream().filter(state -> state.endsWith(" SENT")).count();
    }

    private int deleted() {
        return CurrentPractice.call(anna.practice(), passing::deleteOld);
    }

    private int tasks(String name) {
        return CurrentPractice.call(
                anna.practice(),
                () ->
                        sql.sql(
                                        """
                                        select count(*) from scheduled_tasks
                                         where task_instance = cast(:practice as varchar(60))
                                           and task_name = :name
                                        """)
                                .param("name", name)
                                .query(Integer.class)
                                .single());
    }

    private int count(String table) {
        return CurrentPractice.call(
                anna.practice(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(tx ->
                                        sql.sql(
                                                        "select count(*) from "
                                                                + table
                                                                + " where practice_id = :practice")
                                                .query(Integer.class)
                                                .single())));
    }

    private int cost() throws Exception {
        return StatementCount.of(
                        () -> {
                            look();
                            return true;
                        })
                .size();
    }

    @Test
    void aMailAboutTheCheckInCarriesItsLinkWhereTheClientSaidYesToThat() throws Exception {
        people.as(anna, () -> assigning.end(client, page));
        assign(Asking.checkIn(MONDAY));
        wantsLink = true;
        sayYes("10:00", Map.of());
        lookAt(MONDAY, "10:00");

        assertThat(SERVER.getReceivedMessages()[0].getContent().toString())
                .contains("https://trellis.example/check-in/")
                .startsWith("Something is open for you");
    }

    @Test
    void aPractitionerMailsTheLinkToWhoeverSaidYesToItAndToNobodyElse() {
        SendingCheckInLinks sending =
                new SendingCheckInLinks(links, mailboxes, mail.outbox(), sql, audit, clock);
        assertRefused("reminders.link.no-yes", sending);
        wantsLink = true;
        sayYes("20:00", Map.of());
        assertRefused("reminders.link.nothing-open", sending);
        assign(Asking.checkIn(MONDAY));

        people.as(anna, () -> transaction.executeWithoutResult(tx -> sending.send(client)));
        mail.send(SERVER.getSmtp().getPort(), reminderMails);
        assertThat(received()).isOne();
        shared();
        assertRefused("reminders.link.no-yes", sending);
    }

    private void assertRefused(String key, SendingCheckInLinks sending) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () -> transaction.executeWithoutResult(tx -> sending.send(client))))
                .returns(key, Refused::key);
    }

    @Test
    void thePlanInTheClientsWordsStandsBesideItsHour() {
        assign(
                Asking.page("emotion-journal", MONDAY)
                        .each(Rhythm.DAILY)
                        .saying("", new Plan("the kettle is on", "", "I will write", "", "")));
        sayYes("10:00", Map.of(page, LocalTime.of(18, 0)));

        ReminderSettings settings = settings();

        assertThat(settings.usualAt()).isEqualTo(LocalTime.of(10, 0));
        assertThat(settings.cues()).hasSize(2);
        assertThat(settings.cues().getFirst().at()).isEqualTo(LocalTime.of(18, 0));
        assertThat(settings.cues().getLast().plan()).contains("the kettle is on");
        assertThat(settings.cues().getLast().at()).isNull();
    }

    private AssignmentId assign(Asking asking) {
        return people.as(anna, () -> assigning.assign(client, asking.data()));
    }

    private void sayYes(String hour, Map<AssignmentId, LocalTime> own) {
        sayYes(mia, client, LocalTime.parse(hour), own);
    }

    private void sayYes(
            Actor who, ClientId whose, LocalTime hour, Map<AssignmentId, LocalTime> own) {
        people.as(
                who,
                () ->
                        transaction.executeWithoutResult(tx ->
                                settling.sayYes(
                                        whose,
                                        new ReminderWish(hour, true, true, wantsLink),
                                        own)));
    }

    private ReminderSettings settings() {
        return people.as(
                mia,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(tx -> settling.of(client, Locale.ENGLISH))));
    }

    private void shared() {
        people.as(
                anna,
                () ->
                        contacts.record(
                                client, new SafeContactData(true, "", "", "", "", "", "Town")));
    }

    private void lookAt(LocalDate day, String time) {
        clock.set(at(day, time));
        look();
        mail.send(SERVER.getSmtp().getPort(), reminderMails);
    }

    private void look() {
        ReminderRound round =
                new ReminderRound(
                        ownPauses,
                        plans,
                        due,
                        links,
                        mailboxes,
                        devices,
                        notices,
                        mail.outbox(),
                        sql,
                        clock);
        CurrentPractice.run(
                mia.practice(), () -> transaction.executeWithoutResult(tx -> round.look()));
    }

    private static int received() {
        return SERVER.getReceivedMessages().length;
    }

    private List<String> states() {
        return Objects.requireNonNull(
                people.as(
                        mia,
                        () ->
                                transaction.execute(tx ->
                                        sql.sql(
                                                        """
                                                        select kind || ' ' || state from reminder
                                                         where practice_id = :practice
                                                        """)
                                                .query(String.class)
                                                .list())));
    }

    private static String stopCode() throws Exception {
        String link = SERVER.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0];
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }

    private void livesIn(String zone) {
        people.as(
                anna,
                () ->
                        transaction.executeWithoutResult(tx ->
                                sql.sql(
                                                """
                                                update client set zone = :zone
                                                 where practice_id = :practice and id = :id
                                                """)
                                        .param("zone", zone)
                                        .param("id", client.value())
                                        .update()));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }
}
