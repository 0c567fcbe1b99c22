package app.trellis.demo;

import app.trellis.care.Attendance;
import app.trellis.care.ContactFacts;
import app.trellis.care.ContactFacts.Way;
import app.trellis.care.ContactFacts.Whom;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.DraftNote;
import app.trellis.notes.Keeping;
import app.trellis.notes.KeepingFormulation;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingFormulations;
import app.trellis.notes.WritingNotes;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What happens between the sessions of the demo: calls, a talk with a doctor, a crisis contact
 * whose note is still being written, a steady page, and the formulation and plan of a care team.
 */
@Component
@Profile("demo")
class DemoBetween {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int WEEKS_TO_NEXT_LOOK = 6;

    private final RecordingSessions sessions;
    private final WritingNotes writing;
    private final SigningNotes signing;
    private final WritingFormulations formulations;
    private final KeepingSupportPages support;
    private final DemoActing acting;
    private final Clock clock;

    DemoBetween(
            RecordingSessions sessions,
            WritingNotes writing,
            SigningNotes signing,
            WritingFormulations formulations,
            KeepingSupportPages support,
            DemoActing acting,
            Clock clock) {
        this.sessions = sessions;
        this.writing = writing;
        this.signing = signing;
        this.formulations = formulations;
        this.support = support;
        this.acting = acting;
        this.clock = clock;
    }

    void call(DemoClient client) {
        ContactFacts facts = new ContactFacts(Way.THEY_REACHED_US, 12, null, null);
        contact(
                client,
                SessionKind.CALL,
                facts,
                "Moved Thursday to Friday. The week is full, and that was said calmly.",
                true);
    }

    void talkWithDoctor(DemoClient client) {
        ContactFacts facts =
                new ContactFacts(Way.WE_REACHED_OUT, 8, Whom.DOCTOR, today().minusDays(3));
        contact(
                client,
                SessionKind.THIRD_PARTY,
                facts,
                "Said which days we meet, and nothing of what is said there.",
                true);
    }

    /** The note on it is still being written. */
    void crisis(DemoClient client) {
        ContactFacts facts = new ContactFacts(Way.THEY_REACHED_US, 25, null, null);
        contact(
                client,
                SessionKind.CRISIS,
                facts,
                "Called after messages that frightened. Spoke alone. Went to the neighbour for the"
                        + " night, and calls again at nine tomorrow.",
                false);
    }

    private void contact(
            DemoClient client, SessionKind kind, ContactFacts facts, String words, boolean sign) {
        acting.does(
                client.practitioner(),
                () -> {
                    SessionId session =
                            sessions.record(
                                    client.id(),
                                    new SessionData(
                                            clock.instant(), kind, Attendance.CONTACT, facts));
                    DraftNote draft = writing.start(client.id(), session, NoteFormat.FREE);
                    Keeping kept =
                            writing.keepDraft(
                                    client.id(),
                                    draft.id(),
                                    draft.revision(),
                                    new NoteText(NoteFormat.FREE, Map.of(NoteSection.TEXT, words)));
                    if (sign && kept instanceof Keeping.Kept now) {
                        signing.sign(client.id(), draft.id(), now.revision());
                    }
                });
    }

    /** Made in a session, on the client's own phone; one part of it is for them alone. */
    void steadyPage(DemoClient client) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("notice", picked("i-go-quiet"));
        answers.put("kindline", "One hour at a time.");
        answers.put("@onlyMe", picked("kindline"));
        acting.does(
                client.person(),
                () ->
                        support.keep(
                                client.id(),
                                "steady-page",
                                new Writing(
                                        0,
                                        answers,
                                        "",
                                        Sharing.PRIVATE,
                                        false,
                                        null,
                                        false,
                                        null)));
    }

    private static Map<String, Object> picked(String code) {
        return Map.of("picked", List.of(code), "own", List.of());
    }

    /** One version that the client agreed to, with a day to look at it again. */
    void formulate(DemoClient client) {
        acting.does(
                client.practitioner(),
                () -> {
                    KeepingFormulation kept =
                            formulations.keep(
                                    client.id(),
                                    0,
                                    new NoteText(
                                            NoteFormat.FORMULATION,
                                            Map.of(
                                                    NoteSection.BROUGHT,
                                                    "Wants to answer a message without first"
                                                            + " reading it ten times.",
                                                    NoteSection.WOUND,
                                                    "A promise about the house that was broken"
                                                            + " twice, and talked away.",
                                                    NoteSection.KEEPS_GOING,
                                                    "Checks alone at night, sleeps little, says"
                                                            + " yes too soon in the morning.",
                                                    NoteSection.PROTECTS,
                                                    "The garden, an old friend, and a notebook in"
                                                            + " the kitchen drawer.",
                                                    NoteSection.AIMS,
                                                    "To notice the pull to check, and to choose.",
                                                    NoteSection.STEPS,
                                                    "One slow moment a day; a boundary about"
                                                            + " messages after ten; then look"
                                                            + " again.")));
                    if (kept instanceof KeepingFormulation.Kept now) {
                        formulations.save(
                                client.id(), now.revision(), today().plusWeeks(WEEKS_TO_NEXT_LOOK));
                        formulations.agree(client.id(), 1, today());
                    }
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
