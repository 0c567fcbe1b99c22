package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.care.Attendance;
import app.trellis.care.Brief;
import app.trellis.care.ContactFacts;
import app.trellis.care.PreparingSessions;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionSummary;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Calls, letters and other contacts between sessions: noted like sessions, counted as none. */
@ServiceTest
class ContactsTest {

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired PreparingSessions preparing;
    @Autowired MessageSource messages;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Instant now;

    @BeforeEach
    void annaSawAClientAWeekAgo() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        now = clock.instant();
        signed(keep(-7, SessionKind.SESSION, Attendance.ATTENDED), "We agreed on a walk.");
    }

    @Test
    void aContactIsNeitherTheLastNorTheNextSession() {
        keep(-2, SessionKind.CALL, Attendance.CONTACT);

        assertThat(people.as(anna, () -> sessions.lastBeforeToday(client)))
                .hasValue(now.minus(Duration.ofDays(7)));
        assertThat(people.as(anna, () -> sessions.nextFromToday(client))).isEmpty();
    }

    @Test
    void theBriefNamesTheContactsSinceTheLastSessionAndKeepsWhatWasAgreedInIt() {
        keep(-9, SessionKind.MESSAGE, Attendance.CONTACT);
        signed(
                keep(-2, SessionKind.CRISIS, Attendance.CONTACT),
                "Rang at night. Is with her sister.");

        Brief brief = people.as(anna, this::brief);

        assertThat(brief.parts())
                .filteredOn(part -> part.title().equals("Contacts between sessions"))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.lines())
                                .extracting(line -> line.said())
                                .containsExactly("Crisis contact"));
        assertThat(brief.parts())
                .flatExtracting(part -> part.lines())
                .flatExtracting(line -> line.quotes())
                .extracting(quote -> quote.answer())
                .containsExactly("We agreed on a walk.");
    }

    @Test
    void whatIsSaidOfItIsKeptAndStandsInTheBrief() {
        LocalDate today = LocalDate.now(clock);
        ContactFacts facts =
                new ContactFacts(
                        ContactFacts.Way.THEY_REACHED_US,
                        12,
                        ContactFacts.Whom.DOCTOR,
                        today.minusDays(1));
        SessionId kept =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                now,
                                                SessionKind.THIRD_PARTY,
                                                Attendance.CONTACT,
                                                facts)));

        assertThat(people.as(anna, () -> sessions.read(client, kept)).facts()).isEqualTo(facts);
        assertThat(people.as(anna, this::brief).parts())
                .flatExtracting(part -> part.lines())
                .extracting(line -> line.said())
                .contains(
                        "Contact with somebody else · Doctor · They reached us · 12 min · agreed on"
                                + " 1 Mar 2026");
    }

    @Test
    void aDayOnWhichTheClientAgreedIsNeverAhead() {
        ContactFacts ahead =
                new ContactFacts(null, null, ContactFacts.Whom.COURT_OR_AUTHORITY, LocalDate.MAX);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        sessions.record(
                                                client,
                                                new SessionData(
                                                        now,
                                                        SessionKind.THIRD_PARTY,
                                                        Attendance.CONTACT,
                                                        ahead))))
                .returns("care.contact-agreed-ahead", Refused::key);
    }

    @Test
    void onlyATalkWithSomebodyElseHasWhomAndASessionHasNothing() {
        ContactFacts all =
                new ContactFacts(
                        ContactFacts.Way.WE_REACHED_OUT,
                        5,
                        ContactFacts.Whom.FAMILY,
                        LocalDate.now(clock));

        assertThat(new SessionData(now, SessionKind.CALL, Attendance.CONTACT, all).facts())
                .isEqualTo(new ContactFacts(ContactFacts.Way.WE_REACHED_OUT, 5, null, null));
        assertThat(new SessionData(now, SessionKind.SESSION, Attendance.ATTENDED, all).facts())
                .isEqualTo(ContactFacts.NONE);
    }

    @Test
    void itsNoteIsSignedAndLocksItLikeASession() {
        SessionId call = keep(-1, SessionKind.CALL, Attendance.CONTACT);
        signed(call, "Is well.");

        assertThat(people.as(anna, () -> reading.openOwn(client, call))).isPresent();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        sessions.change(
                                                client,
                                                call,
                                                new SessionData(
                                                        now,
                                                        SessionKind.MESSAGE,
                                                        Attendance.CONTACT))));
    }

    @Test
    void aContactNeverBecomesASession() {
        SessionId call = keep(-1, SessionKind.CALL, Attendance.CONTACT);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        sessions.change(
                                                client,
                                                call,
                                                new SessionData(
                                                        now,
                                                        SessionKind.SESSION,
                                                        Attendance.ATTENDED))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        sessions.changeFrom(
                                                client,
                                                call,
                                                new SessionData(
                                                        now,
                                                        SessionKind.SESSION,
                                                        Attendance.PLANNED))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionData(now, SessionKind.CALL, Attendance.PLANNED));
        assertThat(
                        people.as(
                                anna,
                                () ->
                                        sessions.contactsSince(
                                                client, now.minus(Duration.ofDays(3)))))
                .extracting(SessionSummary::id)
                .containsExactly(call);
    }

    @Test
    void itIsNotNotedAhead() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keep(3, SessionKind.CALL, Attendance.CONTACT));
    }

    private Brief brief() {
        return preparing.brief(
                client,
                Locale.ENGLISH,
                (key, arguments) -> messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    private SessionId keep(int days, SessionKind kind, Attendance attendance) {
        SessionData data = new SessionData(now.plus(Duration.ofDays(days)), kind, attendance);
        return people.as(anna, () -> sessions.record(client, data));
    }

    private void signed(SessionId session, String words) {
        people.as(
                anna,
                () -> {
                    DraftNote draft = writing.start(client, session, NoteFormat.FREE);
                    writing.keepDraft(
                            client,
                            draft.id(),
                            draft.revision(),
                            new NoteText(
                                    NoteOutline.of(NoteFormat.FREE),
                                    Map.of(NoteSection.TEXT, words)));
                    signing.sign(client, draft.id(), draft.revision() + 1);
                    return List.of();
                });
    }
}
