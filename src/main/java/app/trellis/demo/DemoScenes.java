package app.trellis.demo;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.ReadingSignals;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SafeContactData;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.care.TalkResult;
import app.trellis.demo.DemoCast.Shape;
import app.trellis.identity.EmailAddress;
import app.trellis.measures.CheckIns;
import app.trellis.notes.DraftNote;
import app.trellis.notes.Keeping;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
import app.trellis.notes.WritingNotes;
import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseSummary;
import app.trellis.shared.ClientId;
import app.trellis.trends.Flag;
import app.trellis.trends.LookAt;
import app.trellis.trends.LookingTogether;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The scenes of the demo: each is one thing that somebody did on one day. */
@Component
@Profile("demo")
class DemoScenes {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String AGAINST =
            "The phone is shared at home. They write in the session only, and delete it there.";
    private static final int UNREAD_FROM_WEEK = 15;

    private final ManagingClients clients;
    private final EndingCare ending;
    private final KeepingSafeContact contacts;
    private final HoldingPrivateTalks talks;
    private final Inviting inviting;
    private final DemoPages pages;
    private final DemoDocuments documents;
    private final ReadingResponses reading;
    private final ReadingSignals signals;
    private final RecordingSessions sessions;
    private final LookingTogether looking;
    private final WritingNotes writing;
    private final SigningNotes signing;
    private final DemoActing acting;
    private final Clock clock;

    DemoScenes(
            ManagingClients clients,
            EndingCare ending,
            KeepingSafeContact contacts,
            HoldingPrivateTalks talks,
            Inviting inviting,
            DemoPages pages,
            DemoDocuments documents,
            ReadingResponses reading,
            ReadingSignals signals,
            RecordingSessions sessions,
            LookingTogether looking,
            WritingNotes writing,
            SigningNotes signing,
            DemoActing acting,
            Clock clock) {
        this.clients = clients;
        this.ending = ending;
        this.contacts = contacts;
        this.talks = talks;
        this.inviting = inviting;
        this.pages = pages;
        this.documents = documents;
        this.reading = reading;
        this.signals = signals;
        this.sessions = sessions;
        this.looking = looking;
        this.writing = writing;
        this.signing = signing;
        this.acting = acting;
        this.clock = clock;
    }

    /** Added, safe contact, private talk, invited, here, and the first two things assigned. */
    void arrive(DemoClient client, LocalDate start) {
        IssuedInvitation invitation =
                acting.as(
                        client.practitioner(),
                        () -> {
                            ClientId id = clients.add(client.part().name(), null);
                            contacts.record(
                                    id,
                                    new SafeContactData(
                                            false,
                                            "",
                                            "Weekdays after six",
                                            "That the library called",
                                            "",
                                            "How is the garden?",
                                            "Sampleton, United Kingdom"));
                            talks.record(id, About.PARTNER, start, TalkResult.NO_CONCERN);
                            talks.record(id, About.FRIEND, start, TalkResult.NO_CONCERN);
                            client.arrived(id, client.practitioner());
                            return clients.invite(id, true, null);
                        });
        String code = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        inviting.accept(
                code,
                EmailAddress.of(client.part().email()),
                DemoCast.PASSWORD,
                client.part().language(),
                client.part().zone());
        client.arrived(client.id(), acting.signIn(client.part().email()));
        documents.agree(client);
        acting.does(
                client.practitioner(),
                () -> {
                    pages.assign(
                            client, AssignmentKind.CHECK_IN, CheckIns.KEY, Rhythm.WEEKLY, start);
                    pages.assign(
                            client,
                            AssignmentKind.EXERCISE,
                            "grounding",
                            Rhythm.ALWAYS_OPEN,
                            start);
                });
    }

    /** After the first weeks: a slow moment with a plan, and a page to write on. */
    void more(DemoClient client) {
        LocalDate day = LocalDate.now(clock.withZone(ZONE));
        boolean against = client.part().email().equals(DemoCast.AGAINST_A_LINE);
        acting.does(
                client.practitioner(),
                () -> {
                    pages.assign(
                            client,
                            "pause-before-reacting",
                            Rhythm.WEEKLY,
                            day,
                            client.part().writesSpanish()
                                    ? new Plan(
                                            "haya puesto el agua a calentar",
                                            "en la mesa de la cocina",
                                            "me tomaré un momento lento",
                                            "se me olvida",
                                            "lo haré antes de dormir")
                                    : new Plan(
                                            "I have put the kettle on",
                                            "at the kitchen table",
                                            "take one slow moment",
                                            "I forget",
                                            "do it before bed"));
                    pages.assignAgainst(client, "emotion-journal", day, against ? AGAINST : "");
                });
    }

    /** The check-in of one week, if it is due. */
    void checkIn(DemoClient client, int week) {
        acting.does(
                client.person(),
                () ->
                        pages.sendIfDue(
                                client,
                                item -> item.kind() == AssignmentKind.CHECK_IN,
                                client.marks().week(week)));
    }

    /** The exercise of one week, if one is due. */
    void exercise(DemoClient client, int week) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("heat", 6 - week % 3);
        answers.put("urge", "say-something");
        answers.put("heat2", 3 - week % 2);
        boolean spanish = client.part().writesSpanish();
        answers.put(
                "matters",
                spanish ? "Que mañana podemos hablarlo." : "That we can talk about it tomorrow.");
        answers.put("pick", "one-of-these-later");
        acting.does(
                client.person(),
                () ->
                        pages.sendIfDue(
                                client,
                                item -> item.contentKey().equals("pause-before-reacting"),
                                answers));
        if (spanish && week % 3 == 2) {
            journal(client, week);
        }
    }

    /** A page of the journal, in the words of somebody who writes Spanish. */
    private void journal(DemoClient client, int week) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("before", 4);
        answers.put("about", "partner");
        answers.put("line", "La llave giró en la puerta y no me asusté.");
        answers.put(
                "words",
                "Semana %d. Dijo a qué hora volvía y volvió a esa hora. Me quedé en la cocina y seguí"
                                .formatted(week + 1)
                        + " con lo mío. Es poco, y para mí es mucho.");
        answers.put("help", Map.of("picked", List.of("rest", "something-warm"), "own", List.of()));
        answers.put("kind", "Vas despacio, y vas.");
        answers.put("after", 3);
        acting.does(client.person(), () -> pages.sendOpen(client, "emotion-journal", answers));
    }

    /** A session, its note, and what came in read and talked about; the newest waits unread. */
    void session(DemoClient client, int week, boolean attended) {
        acting.does(
                client.practitioner(),
                () -> {
                    SessionId session =
                            sessions.record(
                                    client.id(),
                                    new SessionData(
                                            clock.instant(),
                                            SessionKind.SESSION,
                                            attended ? Attendance.ATTENDED : Attendance.MISSED));
                    if (!attended) {
                        return;
                    }
                    if (week < UNREAD_FROM_WEEK - client.seed() % 2) {
                        readAndDiscuss(client);
                    }
                    note(client, session, week);
                });
    }

    /** The next session is planned. */
    void planSession(DemoClient client, Instant when) {
        acting.does(
                client.practitioner(),
                () ->
                        sessions.record(
                                client.id(),
                                new SessionData(when, SessionKind.SESSION, Attendance.PLANNED)));
    }

    /** The last day is planned and told. */
    void planFinish(DemoClient client, LocalDate lastDay) {
        acting.does(
                client.practitioner(), () -> ending.plan(client.id(), Ending.FINISHED, lastDay));
    }

    /** Care ends as planned. */
    void finish(DemoClient client) {
        acting.does(client.practitioner(), () -> ending.end(client.id(), Ending.FINISHED, ""));
    }

    private void readAndDiscuss(DemoClient client) {
        LocalDate day = LocalDate.now(clock.withZone(ZONE));
        for (Signal signal : signals.of(client.id())) {
            if (signal.kind() == SignalKind.SAFETY) {
                reading.acknowledge(
                        client.id(),
                        signal.subject(),
                        "Talked alone, by voice. Agreed next steps.");
            }
        }
        for (Flag flag : looking.flags(client.id())) {
            if (flag.isOpen()) {
                looking.close(
                        client.id(),
                        flag.id(),
                        Set.of(LookAt.LIFE_EVENTS, LookAt.PLAN),
                        "A full fortnight at work and little sleep. Less for now, then again.");
            }
        }
        for (ResponseSummary response : reading.of(client.id(), Locale.ENGLISH)) {
            if (response.isNew()) {
                reading.markRead(client.id(), response.id(), day);
                reading.markDiscussed(client.id(), response.id());
            }
        }
    }

    private void note(DemoClient client, SessionId session, int week) {
        DraftNote draft = writing.start(client.id(), session, NoteFormat.DAP);
        Keeping kept =
                writing.keepDraft(
                        client.id(),
                        draft.id(),
                        draft.revision(),
                        new NoteText(
                                NoteFormat.DAP,
                                Map.of(
                                        NoteSection.DATA,
                                        "Week %d. Looked at the check-in and one slow moment."
                                                .formatted(week + 1),
                                        NoteSection.ASSESSMENT,
                                        client.part().shape() == Shape.WORSE
                                                ? "Harder weeks; asked about safety alone."
                                                : "Finds words sooner, rests more between.",
                                        NoteSection.PLAN,
                                        "One slow moment again, in the evening.")));
        boolean leftOpen = client.seed() % 5 == 3 && week >= UNREAD_FROM_WEEK - 2;
        if (kept instanceof Keeping.Kept now && !leftOpen) {
            signing.sign(client.id(), draft.id(), now.revision());
        }
    }
}
