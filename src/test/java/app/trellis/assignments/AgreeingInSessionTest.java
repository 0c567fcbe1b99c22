package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.Typed;
import app.trellis.notes.CoSigningNotes;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Supervising;
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
import java.util.Set;
import java.util.UUID;
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
    @Autowired CoSigningNotes coSigning;
    @Autowired Supervising supervising;
    @Autowired Assigning assigning;
    @Autowired BuildingExercises building;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aSessionTakesPlace() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
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
                .isEqualTo("notes.agreed-held");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> agreeing.takeBack(client, session, id)))
                .extracting(Refused::key)
                .isEqualTo("notes.agreed-held");
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

    @Test
    void whatWasSignedKeepsItsNameWhenThePageGoesOverToANewerVersion() {
        OwnExerciseId own = people.as(anna, () -> building.start());
        people.as(anna, () -> building.keep(own, 0, Typed.evening()));
        people.as(anna, () -> building.publish(own, 1));
        AssignmentData evening =
                new AssignmentData(
                        AssignmentKind.EXERCISE,
                        own.key(),
                        LifeContext.NONE,
                        null,
                        Rhythm.ONCE,
                        null,
                        MONDAY,
                        null,
                        6,
                        "",
                        Plan.NONE,
                        Set.of(),
                        "",
                        false,
                        false);
        AssignmentId id = people.as(anna, () -> agreeing.agree(client, session, evening));
        sign();

        people.as(anna, () -> building.change(own));
        people.as(anna, () -> building.keep(own, 0, Typed.named("Night watch", Typed.evening())));
        people.as(anna, () -> building.publish(own, 1));
        people.as(anna, () -> assigning.useNewer(client, id, 2));

        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH)))
                .extracting(AssignmentSummary::title)
                .containsExactly("Night watch");
        assertThat(agreed()).extracting(AgreedLine::title).containsExactly("Evening look");
    }

    @Test
    void aNoteThatWasReturnedStillHoldsTheListThatTheTeamReads() {
        Actor sol = people.staff(administrator, Role.SUPERVISOR);
        UUID line =
                people.as(
                        administrator,
                        () -> supervising.begin(sol.id(), anna.id(), LocalDate.now(clock), null));
        people.as(administrator, () -> supervising.askForCoSigning(line, true));
        AssignmentId id = agree(Asking.page("grounding", MONDAY));
        NoteId note = sign();
        people.as(sol, () -> coSigning.giveBack(note, 1, "say more"));

        assertThatIsHeld(() -> agree(Asking.page("emotion-journal", MONDAY)));
        assertThatIsHeld(() -> people.as(anna, () -> agreeing.takeBack(client, session, id)));
        assertThat(agreed()).extracting(AgreedLine::id).containsExactly(id);

        people.as(anna, () -> signing.withdraw(client, note, "the wrong client"));
        people.as(anna, () -> agreeing.takeBack(client, session, id));
        assertThat(agreed()).isEmpty();
    }

    @Test
    void whatEndedBeforeSigningSaysSo() {
        AssignmentId id = agree(Asking.page("grounding", MONDAY));

        people.as(anna, () -> assigning.end(client, id));

        assertThat(agreed()).extracting(AgreedLine::ended).containsExactly(true);
    }

    private void assertThatIsHeld(Runnable change) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(change::run)
                .extracting(Refused::key)
                .isEqualTo("notes.agreed-held");
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

    private NoteId sign() {
        return people.as(
                anna,
                () -> {
                    NoteId note = writing.start(client, session, NoteFormat.FREE).id();
                    NoteText words =
                            new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, "Agreed."));
                    writing.keepDraft(client, note, 0, words);
                    signing.sign(client, note, 1);
                    return note;
                });
    }
}
