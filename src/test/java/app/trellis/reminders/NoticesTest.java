package app.trellis.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.ReadingOwnTasks;
import app.trellis.assignments.Rhythm;
import app.trellis.audit.Audit;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.KeepingQuietHours;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.OwnPauses;
import app.trellis.care.RecordEntry;
import app.trellis.care.SafeContactData;
import app.trellis.identity.Mailboxes;
import app.trellis.messages.DeviceAddress;
import app.trellis.messages.MailForTests;
import app.trellis.messages.MailOutcome;
import app.trellis.messages.Notifications;
import app.trellis.messages.NotificationsForTests;
import app.trellis.messages.Outbox;
import app.trellis.messages.PushServiceForTests;
import app.trellis.messages.PushServiceForTests.Received;
import app.trellis.responses.CheckInLinks;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
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
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminders on devices, from a yes to what a browser reads, through a push service that checks
 * everything and, where it matters, beside a real mail server.
 */
@ServiceTest
class NoticesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired EndingCare endings;
    @Autowired KeepingSafeContact contacts;
    @Autowired KeepingQuietHours quietHours;
    @Autowired StoppingReminders stopping;
    @Autowired OwnPauses ownPauses;
    @Autowired ReminderPlans plans;
    @Autowired DueReminders due;
    @Autowired CheckInLinks links;
    @Autowired ReminderMails reminderMails;
    @Autowired ReminderSchedule schedule;
    @Autowired RemindersPass passing;
    @Autowired ReadingOwnTasks tasks;
    @Autowired Mailboxes mailboxes;
    @Autowired MessageSource messages;
    @Autowired Outbox noMailServer;
    @Autowired Audit audit;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private PushServiceForTests service;
    private NotificationsForTests all;
    private MailForTests mail;
    private Notifications notifications;
    private Devices devices;
    private KeepingDevices keeping;
    private ReminderNotices notices;
    private Outbox outbox;
    private Actor anna;
    private ClientId client;
    private Actor mia;
    private AssignmentId page;

    @BeforeEach
    void miaIsAskedForSomethingEachWeek() throws Exception {
        clock.set(at(MONDAY, "08:30"));
        service = new PushServiceForTests();
        all = beans.createBean(NotificationsForTests.class);
        all.forget();
        mail = beans.createBean(MailForTests.class);
        outbox = noMailServer;
        notifications = all.outbox(service.origin());
        DevicesForTests guarded = beans.createBean(DevicesForTests.class);
        devices = guarded.devices(notifications);
        keeping = guarded.keeping(notifications);
        notices = guarded.notices(notifications);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        page = assign(Asking.page("grounding", MONDAY).each(Rhythm.WEEKLY));
    }

    @AfterEach
    void theClockGoesBack() {
        service.close();
        clock.set(TestClock.START);
    }

    @Test
    void comesAtTheHourOfTheCueAndOnceMoreLateAndNeverAThirdTime() {
        add("/phone");
        sayYes("10:00");

        lookAt(MONDAY, "09:30");
        assertThat(service.received()).isEmpty();
        lookAt(MONDAY, "10:00");
        assertThat(service.received()).hasSize(1);
        lookAt(MONDAY, "10:05");
        lookAt(MONDAY.plusDays(3), "10:00");
        assertThat(service.received()).hasSize(1);
        lookAt(MONDAY.plusDays(6), "10:00");
        lookAt(MONDAY.plusDays(6), "14:00");
        assertThat(service.received()).hasSize(2);
        assertThat(states())
                .filteredOn(state -> !state.endsWith("PLANNED"))
                .containsExactlyInAnyOrder("CUE SENT", "NUDGE SENT");
        assertThat(noticeStates()).containsExactly("SENT", "SENT");
    }

    @Test
    void whatBecameOfItGoesWithItsReminder() {
        add("/phone");
        sayYes("10:00");
        lookAt(MONDAY, "10:00");
        assertThat(noticeStates()).hasSize(1);

        clock.set(at(MONDAY.plusDays(188), "10:00"));
        assertThat(CurrentPractice.call(anna.practice(), passing::deleteOld)).isPositive();
        assertThat(noticeStates()).isEmpty();
    }

    @Test
    void saysNothingButTheLanguageAndLastsUntilItGetsQuiet() {
        add("/phone");
        sayYes("10:00");
        lookAt(MONDAY, "10:00");

        Received one = service.received().getFirst();
        assertThat(one.text()).isEqualTo("en");
        assertThat(one.headers())
                .as("eleven hours, until 21:00")
                .containsEntry("ttl", "39600")
                .containsEntry("topic", "t");
        assertThat(one.headers().values())
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("trellis"));
    }

    @Test
    void severalThingsAtOneHourAreOneNotificationForEachDevice() {
        assign(Asking.checkIn(MONDAY));
        add("/phone");
        add("/tablet");
        sayYes("10:00");

        lookAt(MONDAY, "10:00");

        assertThat(service.received())
                .extracting(Received::path)
                .containsExactlyInAnyOrder("/phone", "/tablet");
        assertThat(states()).filteredOn("CUE SENT"::equals).hasSize(2);
    }

    @Test
    void withoutAMailServerADeviceIsTheWayAndWithoutAWayThereIsNoYes() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sayYes("10:00"))
                .returns("reminders.no-way", Refused::key);

        add("/phone");
        sayYes("10:00");

        assertThat(settings().possible()).isEqualTo(ReminderSettings.Possible.YES);
        assertThat(settings().ways()).isEqualTo(new ReminderSettings.Ways(false, true, true));
    }

    @Test
    void comesByBothWaysToWhoeverChoseBothAndByOneToWhoeverChoseOne() {
        outbox = mail.outbox();
        add("/phone");
        sayYes("10:00");
        lookAt(MONDAY, "10:00");
        assertThat(service.received()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);

        sayYes("14:00", false);
        lookAt(MONDAY.plusDays(6), "14:00");
        assertThat(service.received()).hasSize(2);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void ofSeveralWaysTheBestCounts() {
        outbox = mail.outbox();
        add("/phone");
        sayYes("10:00");
        service.sayOnce(410, null);

        lookAt(MONDAY, "10:00");

        assertThat(noticeStates()).containsExactly("GONE");
        assertThat(states()).contains("CUE SENT");
    }

    @Test
    void aDeviceThatIsNotReachedAnyMoreIsForgotten() {
        add("/phone");
        sayYes("10:00");
        service.sayOnce(410, null);
        lookAt(MONDAY, "10:00");

        assertThat(own()).isEmpty();
        assertThat(states()).contains("CUE GONE");
        lookAt(MONDAY.plusDays(6), "10:00");
        assertThat(service.received()).isEmpty();
        assertThat(states()).contains("NUDGE NOT_NEEDED");
    }

    @Test
    void aPushServiceThatIsBusyDelaysItAndItDoesNotComeTheNextDay() {
        add("/phone");
        sayYes("10:00");
        service.sayOnce(503, null);
        lookAt(MONDAY, "10:00");
        assertThat(service.received()).isEmpty();
        assertThat(states()).contains("CUE IN_OUTBOX");

        lookAt(MONDAY, "10:02");
        assertThat(service.received()).hasSize(1);

        clock.set(at(MONDAY.plusDays(6), "10:00"));
        look();
        clock.set(at(MONDAY.plusDays(7), "10:00"));
        hand();
        assertThat(service.received()).hasSize(1);
        assertThat(states()).contains("NUDGE TOO_LATE");
    }

    @Test
    void stopAllStopsWhatWaitsAndForgetsTheDevices() {
        outbox = mail.outbox();
        add("/phone");
        sayYes("10:00");
        clock.set(at(MONDAY, "10:00"));
        look();
        mail.send(MAIL.getSmtp().getPort(), reminderMails);

        stopping.stop(stopCode());
        hand();

        assertThat(service.received()).isEmpty();
        assertThat(all.outcomes()).containsExactly(MailOutcome.NOT_NEEDED);
        assertThat(own()).isEmpty();
        assertThat(settings().on()).isFalse();
    }

    @Test
    void aDeviceThatIsTakenOffIsNotCalledForWhatWaits() {
        add("/phone");
        sayYes("10:00");
        clock.set(at(MONDAY, "10:00"));
        look();

        people.as(mia, () -> keeping.remove(client, own().getFirst().id()));
        hand();

        assertThat(service.received()).isEmpty();
        assertThat(states()).contains("CUE NOT_NEEDED");
    }

    @Test
    void whatWaitsDoesNotComeOnceItIsUnassignedOrCareHasEnded() {
        AssignmentId other = assign(Asking.page("two-truths", MONDAY).each(Rhythm.DAILY));
        add("/phone");
        sayYes("10:00");
        clock.set(at(MONDAY, "10:00"));
        look();
        people.as(anna, () -> assigning.end(client, page));
        people.as(anna, () -> assigning.end(client, other));
        hand();
        assertThat(service.received()).isEmpty();

        assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.DAILY));
        clock.set(at(MONDAY.plusDays(1), "10:00"));
        look();
        people.as(anna, () -> endings.end(client, Ending.LEFT, ""));
        hand();
        assertThat(service.received()).isEmpty();
    }

    @Test
    void noneComesInQuietHours() {
        add("/phone");
        sayYes("10:00");
        look();
        people.as(mia, () -> quietHours.change(client, LocalTime.of(9, 0), LocalTime.of(12, 0)));

        lookAt(MONDAY, "10:30");

        assertThat(service.received()).isEmpty();
        assertThat(states()).contains("CUE TOO_LATE");
    }

    @Test
    void whereThePhoneIsSharedNoDeviceCanBeAddedAndNothingComes() {
        DeviceAddress device = service.device("/phone");
        add("/old");
        sayYes("10:00");
        shared();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(mia, () -> keeping.add(client, device, "Firefox")))
                .returns("reminders.device.not-offered", Refused::key);
        assertThat(people.as(mia, () -> keeping.keyFor(client))).isEmpty();
        lookAt(MONDAY, "10:00");
        assertThat(service.received()).isEmpty();
        assertThat(own()).as("it can still be taken off").hasSize(1);
    }

    @Test
    void anAddressThatIsNoPushServicesIsRefused() {
        DeviceAddress device = service.device("/phone");
        DeviceAddress inside =
                new DeviceAddress("http://127.0.0.1:1/", device.key(), device.secret());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(mia, () -> keeping.add(client, inside, "Firefox")))
                .returns("reminders.device.unknown-service", Refused::key);
    }

    @Test
    void twoMachinesThatLookAtOnceSendOne() throws Exception {
        add("/phone");
        sayYes("10:00");
        look();
        clock.set(at(MONDAY, "10:00"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> work =
                () -> {
                    together.await();
                    look();
                    hand();
                    return null;
                };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Void> one : threads.invokeAll(List.of(work, work))) {
                one.get();
            }
        }
        hand();

        assertThat(service.received()).hasSize(1);
    }

    @Test
    void aLookCostsTheSameHoweverManyDevicesThereAre() throws Exception {
        add("/one");
        sayYes("10:00");
        clock.set(at(MONDAY, "09:00"));
        look();
        clock.set(at(MONDAY, "10:00"));
        int one = cost();
        add("/two");
        add("/three");
        sayYes("12:00");
        assign(Asking.page("two-truths", MONDAY).each(Rhythm.WEEKLY));
        clock.set(at(MONDAY, "11:00"));
        look();
        clock.set(at(MONDAY, "12:00"));

        assertThat(cost()).isEqualTo(one);
        hand();
        assertThat(service.received()).extracting(Received::path).contains("/two", "/three");
    }

    @Test
    void whereADeviceIsReachedIsSealedAndTheSameDeviceIsOne() {
        DeviceAddress device = add("/phone");
        people.as(mia, () -> keeping.add(client, device, "Chrome, Android"));

        assertThat(own()).extracting(DeviceSummary::name).containsExactly("Chrome, Android");
        assertThat(people.as(mia, () -> keeping.at(client, device.endpoint())))
                .contains(own().getFirst().id());
        assertThat(new String(sealed(), StandardCharsets.ISO_8859_1))
                .doesNotContain("127.0.0.1", "Chrome", device.secret());
        assertThat(device.toString()).doesNotContain("127.0.0.1", device.secret());
    }

    @Test
    void nobodyElseSeesOrRemovesADevice() {
        add("/phone");
        ClientId other = people.client(anna);
        Actor ben = people.arrive(anna, other);
        DeviceId device = own().getFirst().id();

        people.as(ben, () -> keeping.remove(other, device));
        assertThat(own()).hasSize(1);
        assertThat(people.as(ben, () -> keeping.of(other))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> keeping.of(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> keeping.of(client)));
    }

    @Test
    void theEleventhDeviceTakesThePlaceOfTheFirst() {
        for (int i = 0; i <= Devices.MOST; i++) {
            clock.advance(Duration.ofSeconds(1));
            add("/device" + i);
        }

        assertThat(own()).hasSize(Devices.MOST);
    }

    @Test
    void theOwnCopyNamesDevicesAndNotWhereTheyAreReached() {
        DeviceAddress device = add("/phone");
        sayYes("10:00");

        List<RecordEntry> entries =
                people.as(
                        mia,
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(tx ->
                                                new RemindersInRecord(devices, sql, messages)
                                                        .read(client, Locale.ENGLISH, 0))));

        assertThat(entries).hasSize(1);
        RecordEntry one = entries.getFirst();
        assertThat(one.data())
                .containsEntry("on", true)
                .containsEntry("usualAt", "10:00")
                .containsEntry(
                        "devices", List.of(Map.of("name", "Firefox", "since", "2026-03-02")));
        assertThat(one.lines().toString() + one.data())
                .doesNotContain(device.endpoint(), device.secret());
        assertThat(one.lines().getLast().words()).containsExactly("Firefox, since 2 March 2026");
    }

    private DeviceAddress add(String path) {
        DeviceAddress device = service.device(path);
        people.as(mia, () -> keeping.add(client, device, "Firefox"));
        return device;
    }

    private List<DeviceSummary> own() {
        return people.as(mia, () -> keeping.of(client));
    }

    private AssignmentId assign(Asking asking) {
        return people.as(anna, () -> assigning.assign(client, asking.data()));
    }

    private void sayYes(String hour) {
        sayYes(hour, true);
    }

    private void sayYes(String hour, boolean byMail) {
        people.as(
                mia,
                () ->
                        transaction.executeWithoutResult(tx ->
                                settling()
                                        .sayYes(
                                                client,
                                                new ReminderWish(
                                                        LocalTime.parse(hour), byMail, true, false),
                                                Map.of())));
    }

    private ReminderSettings settings() {
        return people.as(
                mia,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(tx -> settling().of(client, Locale.ENGLISH))));
    }

    private SettlingReminders settling() {
        return new SettlingReminders(
                tasks, plans, schedule, outbox, notifications, devices, sql, audit, clock);
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
        hand();
    }

    private void hand() {
        all.send(service.origin(), notices);
        if (outbox.canSend()) {
            mail.send(MAIL.getSmtp().getPort(), reminderMails);
        }
    }

    private void look() {
        ReminderRound round =
                new ReminderRound(
                        ownPauses, plans, due, links, mailboxes, devices, notices, outbox, sql,
                        clock);
        CurrentPractice.run(
                mia.practice(), () -> transaction.executeWithoutResult(tx -> round.look()));
    }

    private int cost() throws Exception {
        return StatementCount.of(
                        () -> {
                            look();
                            return true;
                        })
                .size();
    }

    private List<String> states() {
        return read("select kind || ' ' || state from reminder where practice_id = :practice");
    }

    private List<String> noticeStates() {
        return read("select state from reminder_notice where practice_id = :practice");
    }

    private List<String> read(String statement) {
        return Objects.requireNonNull(
                people.as(
                        mia,
                        () ->
                                transaction.execute(
                                        tx -> sql.sql(statement).query(String.class).list())));
    }

    private byte[] sealed() {
        return Objects.requireNonNull(
                people.as(
                        mia,
                        () ->
                                transaction.execute(tx ->
                                        sql.sql(
                                                        """
                                                        select details from reminder_device
                                                         where practice_id = :practice
                                                        """)
                                                .query((row, number) -> row.getBytes(1))
                                                .single())));
    }

    private static String stopCode() {
        try {
            String link = MAIL.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0];
            String code = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
            assertThat(SecretLink.parse(code)).isPresent();
            return code;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }
}
