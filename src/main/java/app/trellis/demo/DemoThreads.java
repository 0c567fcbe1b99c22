package app.trellis.demo;

import app.trellis.assignments.AssignmentKind;
import app.trellis.responses.AnsweringThreads;
import app.trellis.responses.KeepingTurn;
import app.trellis.responses.LookingBack;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.Sharing;
import app.trellis.responses.TurnDraft;
import app.trellis.responses.WritingThreads;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What is written to and fro on pages in the demo: one waits for the client, one for the practice.
 */
@Component
@Profile("demo")
class DemoThreads {

    private final ReadingResponses reading;
    private final LookingBack lookingBack;
    private final WritingThreads writing;
    private final AnsweringThreads answering;
    private final DemoActing acting;

    DemoThreads(
            ReadingResponses reading,
            LookingBack lookingBack,
            WritingThreads writing,
            AnsweringThreads answering,
            DemoActing acting) {
        this.reading = reading;
        this.lookingBack = lookingBack;
        this.writing = writing;
        this.answering = answering;
        this.acting = acting;
    }

    /** The practitioner asks about the newest page; where there is none, nothing happens. */
    void ask(DemoClient client, String words) {
        newest(client).ifPresent(page -> write(client, page, words, true));
    }

    /** The client opens their page and answers. */
    void answer(DemoClient client, String words) {
        newest(client)
                .ifPresent(page ->
                        acting.does(
                                client.person(),
                                () -> {
                                    lookingBack.readBack(client.id(), page, Locale.ENGLISH);
                                    answering.send(
                                            client.id(),
                                            page,
                                            revision(
                                                    answering.keep(
                                                            client.id(),
                                                            page,
                                                            new TurnDraft(words, false, 0))));
                                }));
    }

    /** The practitioner says that they read the answer, and writes a last line. */
    void reply(DemoClient client, String words) {
        newest(client)
                .ifPresent(page -> {
                    acting.does(client.practitioner(), () -> writing.markRead(client.id(), page));
                    write(client, page, words, false);
                });
    }

    private void write(DemoClient client, ResponseId page, String words, boolean asks) {
        acting.does(
                client.practitioner(),
                () ->
                        writing.send(
                                client.id(),
                                page,
                                revision(
                                        writing.keep(
                                                client.id(),
                                                page,
                                                new TurnDraft(words, asks, 0)))));
    }

    private Optional<ResponseId> newest(DemoClient client) {
        return acting.as(
                client.practitioner(),
                () ->
                        reading.of(client.id(), Locale.ENGLISH).stream()
                                .filter(page -> page.kind() == AssignmentKind.EXERCISE)
                                .filter(page -> page.sharing() == Sharing.SHARED)
                                .max(Comparator.comparing(ResponseSummary::sentAt))
                                .map(ResponseSummary::id));
    }

    private static int revision(KeepingTurn kept) {
        return switch (kept) {
            case KeepingTurn.Kept(int revision) -> revision;
            case KeepingTurn.Stale stale ->
                    throw new IllegalStateException("Nobody else writes here: " + stale);
        };
    }
}
