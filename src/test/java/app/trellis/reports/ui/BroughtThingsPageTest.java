package app.trellis.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.alerts.AlertId;
import app.trellis.alerts.AnsweringAlerts;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Attendance;
import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.care.BroughtClient;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.BringingNotes;
import app.trellis.notes.DraftNote;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Supervising;
import app.trellis.reports.TalkingOver;
import app.trellis.reports.ToTalkOver;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import app.trellis.trends.Flag;
import app.trellis.trends.LookingTogether;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Notes, flags and safety answers that are brought to supervision, and how little goes with them.
 */
@ServiceTest
class BroughtThingsPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired KeepingCareTeams teams;
    @Autowired Supervising supervising;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired BringingNotes notes;
    @Autowired BringingToSupervision bringing;
    @Autowired LookingTogether looking;
    @Autowired AnsweringAlerts alerts;
    @Autowired TalkingOver talkingOver;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired Responding responding;
    @Autowired CheckingIn checkingIn;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor supervisor;
    private Actor mia;
    private ClientId client;
    private String name;

    @BeforeEach
    void annaIsSupervised() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        name = people.as(anna, () -> clients.open(client)).name();
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), anna.id(), LocalDate.now(clock), null));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void aNoteIsBroughtFromItsPageAndItsWordsStayClosed() {
        SessionId session = signedNote("Slept badly, and said why.");
        go(anna, "desk/clients/" + client + "/sessions/" + session + "/note");
        press("Bring to supervision");
        test(find(TextArea.class).withLabel("Your question for supervision").single())
                .setValue("Did I go too fast?");
        press("Bring to supervision");
        assertThat(shown()).contains("On your list since 2 Mar 2026", "Did I go too fast?");

        go(anna, "desk/supervision");
        assertThat(shown()).contains(name, "a session note of 2 Mar 2026", "Did I go too fast?");

        go(supervisor, "desk/to-talk-over");
        assertThat(shown())
                .contains("a client", "a session note of 2 Mar 2026", "Did I go too fast?")
                .doesNotContain(name, "Slept badly");
        press("Talked over");

        go(anna, "desk/clients/" + client + "/sessions/" + session + "/note");
        assertThat(find(Button.class).withText("Bring to supervision").all()).hasSize(1);
        go(anna, "desk/supervision");
        assertThat(shown()).contains("Nothing is on your list", "Talked over in the");
        assertThat(people.as(anna, () -> bringing.mine()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mark().matter().about()).isEqualTo(Brought.About.NOTE);
                    assertThat(one.mark().waits()).isFalse();
                });
    }

    @Test
    void aNoteOfAColleagueIsTheirs() {
        SessionId session = signedNote("Words.");
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        people.as(anna, () -> teams.shareWith(client, ben.id()));
        DraftNote own = people.as(ben, () -> writing.start(client, session, NoteFormat.FREE));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> notes.bring(client, own.id(), "")));
        people.as(ben, () -> notes.bring(client, own.id(), ""));
        assertThat(people.as(anna, () -> bringing.mine())).isEmpty();
    }

    @Test
    void aFlagIsBroughtFromTheTrendsAndOnlyItsDayGoesAlong() {
        Flag flag = aFlag();
        go(anna, "desk/clients/" + client + "/trends");
        press("Bring to supervision");
        test(find(TextArea.class).single()).setValue("What do I miss?");
        press("Bring to supervision");

        go(supervisor, "desk/to-talk-over");
        assertThat(shown())
                .contains("a flag of 16 Mar 2026", "What do I miss?")
                .doesNotContain(name, "GAD-7");
        assertThat(people.as(anna, () -> bringing.things(client))).containsOnlyKeys(flag.id());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(anna, () -> looking.bring(client, UUID.randomUUID(), "")));
    }

    @Test
    void aSafetyAnswerIsBroughtFromTheQueueByWhoTreatsTheClient() {
        checkingIn.sent(anna, mia, client, Map.of("q10", 2));
        go(anna, "desk/alerts");
        press("Supervision");
        press("Bring to supervision");
        test(find(TextArea.class).single()).setValue("Whom else do I tell?");
        press("Bring to supervision");

        go(supervisor, "desk/to-talk-over");
        assertThat(shown())
                .contains("a safety answer of 2 Mar 2026", "Whom else do I tell?")
                .doesNotContain(name);
        AlertId alert = people.as(anna, () -> alerts.waiting()).getFirst().id();
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> alerts.bring(alert, "")));
    }

    @Test
    void aSecondTimeChangesTheQuestionAndTakingItOffLeavesTheOthers() {
        Flag flag = aFlag();
        people.as(anna, () -> bringing.bring(client, "The whole of it."));
        people.as(anna, () -> looking.bring(client, flag.id(), "First."));
        Brought mark = people.as(anna, () -> looking.bring(client, flag.id(), "Second."));

        assertThat(people.as(anna, () -> bringing.mine()))
                .extracting(one -> one.mark().line())
                .containsExactlyInAnyOrder("The whole of it.", "Second.");
        people.as(anna, () -> bringing.takeBack(client, mark.id()));

        assertThat(people.as(anna, () -> bringing.mine()))
                .extracting(BroughtClient::mark)
                .extracting(Brought::line)
                .containsExactly("The whole of it.");
    }

    @Test
    void aQuestionIsShortAndAClientHasTwentyThingsAtMost() {
        Flag flag = aFlag();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        looking.bring(
                                                client,
                                                flag.id(),
                                                "x".repeat(BringingToSupervision.LINE + 1))));
        bringNotes(20);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.as(anna, () -> looking.bring(client, flag.id(), "")))
                .extracting(Refused::key)
                .isEqualTo("care.supervision.enough");
    }

    @Test
    void bothListsReadTheSameHoweverMuchIsBrought() throws Exception {
        bringNotes(1);
        long mine = reads(() -> people.as(anna, () -> bringing.mine()));
        long supervisors = reads(this::toTalkOver);
        bringNotes(6);

        assertThat(people.as(anna, () -> bringing.mine())).hasSize(7);
        assertThat(reads(() -> people.as(anna, () -> bringing.mine()))).isEqualTo(mine);
        assertThat(reads(this::toTalkOver)).isEqualTo(supervisors);
    }

    private static long reads(java.util.concurrent.Callable<?> work) throws Exception {
        return StatementCount.of(work).stream()
                .filter(one -> one.strip().toLowerCase(Locale.ROOT).startsWith("select"))
                .count();
    }

    private ToTalkOver toTalkOver() {
        return people.as(supervisor, () -> talkingOver.mine(Locale.ENGLISH));
    }

    private void bringNotes(int howMany) {
        for (int one = 0; one < howMany; one++) {
            clock.advance(Duration.ofMinutes(90));
            SessionId session = aSession();
            DraftNote note = people.as(anna, () -> writing.start(client, session, NoteFormat.FREE));
            people.as(anna, () -> notes.bring(client, note.id(), "One more."));
        }
    }

    private SessionId signedNote(String words) {
        SessionId session = aSession();
        people.as(
                anna,
                () -> {
                    DraftNote note = writing.start(client, session, NoteFormat.FREE);
                    NoteSection only = NoteFormat.FREE.sections().getFirst();
                    writing.keepDraft(
                            client,
                            note.id(),
                            0,
                            new NoteText(NoteFormat.FREE, Map.of(only, words)));
                    signing.sign(client, note.id(), 1);
                });
        return session;
    }

    private SessionId aSession() {
        return people.as(
                anna,
                () ->
                        sessions.record(
                                client,
                                new SessionData(
                                        clock.instant(),
                                        SessionKind.SESSION,
                                        Attendance.ATTENDED)));
    }

    /** Two questionnaires a week apart, the second one worse. */
    private Flag aFlag() {
        people.as(
                anna,
                () ->
                        assigning.assign(
                                client,
                                Asking.form("gad-7", LocalDate.now(clock))
                                        .each(Rhythm.WEEKLY)
                                        .data()));
        score(1);
        score(3);
        return people.as(anna, () -> looking.flags(client)).getFirst();
    }

    private void score(int each) {
        clock.advance(Duration.ofDays(7));
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (int item = 1; item <= 7; item++) {
            answers.put("q" + item, String.valueOf(each));
        }
        people.as(
                mia,
                () -> {
                    TodayItem item = Objects.requireNonNull(today.read(client).first());
                    ResponseForPlayer page =
                            responding.open(
                                    client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                    responding.send(
                            client,
                            page.id(),
                            new Writing(
                                    page.revision(),
                                    answers,
                                    "",
                                    Sharing.SHARED,
                                    false,
                                    null,
                                    false,
                                    null));
                });
    }

    private static void go(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(path);
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        assertThat(found).as(words).hasSize(1);
        test(found.getFirst()).click();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
