package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is agreed at the end of a session: assigned like anything, and held by the signed note. */
@ServiceTest
class AgreeingInSessionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Plan PLAN =
            new Plan("tea is made", "", "look around", "I am too tired", "do it in the morning");

    @Autowired People people;
    @Autowired AgreeingInSession agreeing;
    @Autowired ReadingPlans plans;
    @Autowired AskedSinceLastSession asked;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aSessionTakesPlace() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        people.arrive(anna, client);
        session = aSession(client);
    }

    @Test
    void itIsAssignedAtOnceAndTheSessionNamesIt() {
        AssignmentId id = agree(Asking.page("grounding", MONDAY).saying("", PLAN));

        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH)))
                .extracting(AssignmentSummary::id)
                .containsExactly(id);
        assertThat(agreed())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.title()).isEqualTo("Grounding 5-4-3-2-1");
                    assertThat(line.plan()).isEqualTo(PLAN);
                    assertThat(line.ended()).isFalse();
                });
        assertThat(since()).singleElement().extracting(AskedSince::inSession).isEqualTo(true);
    }

    @Test
    void itPassesTheRulesOfAssigning() {
        assertThatExceptionOfType(Refused.class)
                .as("Another person is involved, and no talk was held")
                .isThrownBy(() -> agree(Asking.page("honest-conversation", MONDAY)));

        assertThat(agreed()).isEmpty();
    }

    @Test
    void itIsTakenBackForAsLongAsNobodySigned() {
        AssignmentId id = agree(Asking.page("grounding", MONDAY));

        people.as(anna, () -> agreeing.takeBack(client, session, id));

        assertThat(agreed()).isEmpty();
        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH)))
                .extracting(AssignmentSummary::status)
                .containsExactly(AssignmentStatus.ENDED);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> agreeing.takeBack(client, session, id)));
    }

    @Test
    void aSignedNoteHoldsWhatWasAgreedAsItIs() {
        AssignmentId id = agree(Asking.page("grounding", MONDAY).saying("", PLAN));
        sign();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agree(Asking.page("emotion-journal", MONDAY)))
                .extracting(Refused::key)
                .isEqualTo("notes.session-locked");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> agreeing.takeBack(client, session, id)))
                .extracting(Refused::key)
                .isEqualTo("notes.session-locked");
        assertThat(
                        people.as(
                                anna,
                                () ->
                                        reading.agreed(
                                                client,
                                                session,
                                                Locale.ENGLISH,
                                                (key, words) -> key + List.of(words))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("Grounding 5-4-3-2-1");
                    assertThat(one.words()).contains("tea is made", "I am too tired");
                });
    }

    @Test
    void anotherClientsSessionIsNotThere() {
        ClientId other = people.client(anna);
        SessionId theirs = aSession(other);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        agreeing.agree(
                                                client,
                                                theirs,
                                                Asking.page("grounding", MONDAY).data())));
    }

    private AssignmentId agree(Asking what) {
        return people.as(anna, () -> agreeing.agree(client, session, what.data()));
    }

    private List<AgreedLine> agreed() {
        return people.as(anna, () -> agreeing.of(client, session, Locale.ENGLISH));
    }

    private List<AskedSince> since() {
        return people.as(
                anna, () -> asked.of(client, clock.instant(), MONDAY, MONDAY, Locale.ENGLISH));
    }

    private SessionId aSession(ClientId whose) {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                whose,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    private void sign() {
        people.as(
                anna,
                () -> {
                    NoteId note = writing.start(client, session, NoteFormat.FREE).id();
                    NoteText words =
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "Agreed."));
                    writing.keepDraft(client, note, 0, words);
                    signing.sign(client, note, 1);
                });
    }
}
