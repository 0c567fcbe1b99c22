package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.KeepingGoals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which goals a note says were worked on. */
@ServiceTest
class WorkingOnGoalsTest {

    @Autowired People people;
    @Autowired KeepingGoals goals;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired WorkingOnGoals working;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor mia;
    private ClientId client;
    private SessionId session;
    private UUID goal;

    @BeforeEach
    void miaSharesAGoal() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        goal = people.as(mia, () -> goals.add(client, "Call my sister again", true));
        session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
    }

    @Test
    void theyAreNamedBeforeTheFirstWordAndReadWithTheSignedNote() {
        people.as(anna, () -> working.name(client, session, Set.of(goal)));
        NoteId note = signed();

        assertThat(people.as(anna, () -> working.of(client, note)))
                .containsExactly("Call my sister again");
    }

    @Test
    void onceTheNoteIsSignedTheyStay() {
        people.as(anna, () -> working.name(client, session, Set.of(goal)));
        NoteId note = signed();

        assertThatExceptionOfType(NoteIsSigned.class)
                .isThrownBy(() -> people.as(anna, () -> working.name(client, session, Set.of())));

        assertThat(people.as(anna, () -> working.of(client, note))).hasSize(1);
    }

    @Test
    void theyAreChosenAnewUntilThen() {
        people.as(anna, () -> working.name(client, session, Set.of(goal)));
        people.as(anna, () -> working.name(client, session, Set.of(goal)));
        assertThat(people.as(anna, () -> working.mine(client, session))).containsExactly(goal);

        people.as(anna, () -> working.name(client, session, Set.of()));

        assertThat(people.as(anna, () -> working.mine(client, session))).isEmpty();
    }

    @Test
    void aGoalThatTheClientKeepsCannotBeNamedAndIsNotReadAnyMore() {
        UUID kept = people.as(mia, () -> goals.add(client, "Only mine", false));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(anna, () -> working.name(client, session, Set.of(kept))));
        people.as(anna, () -> working.name(client, session, Set.of(goal)));
        NoteId note = signed();

        people.as(mia, () -> goals.share(client, goal, false));

        assertThat(people.as(anna, () -> working.of(client, note))).isEmpty();
    }

    private NoteId signed() {
        return people.as(
                anna,
                () -> {
                    DraftNote draft = writing.start(client, session, NoteFormat.FREE);
                    Keeping kept =
                            writing.keepDraft(
                                    client,
                                    draft.id(),
                                    draft.revision(),
                                    new NoteText(
                                            NoteFormat.FREE, Map.of(NoteSection.TEXT, "Words.")));
                    signing.sign(client, draft.id(), ((Keeping.Kept) kept).revision());
                    return draft.id();
                });
    }
}
