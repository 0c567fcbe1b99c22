package app.trellis.responses.ui;

import app.trellis.responses.KeepingTurn;
import app.trellis.responses.PageThread;
import app.trellis.responses.ResponseDetails;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ThreadState;
import app.trellis.responses.TurnDraft;
import app.trellis.responses.WritingThreads;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written to and fro on a page that came in, for the one who reads it. */
@StyleSheet("context://styles/responses.css")
final class ThreadOfPractice extends Composite<Card> {

    private final WritingThreads writing;
    private final ClientId client;
    private final ResponseId id;
    private final PageThread thread;
    private final @Nullable ThreadState stands;
    private final SerializableRunnable changed;
    private final @Nullable AlsoRead alsoRead;

    /**
     * @param nextSession the client's own day of the next planned session, or null
     * @param changed called when the page has to be read anew
     */
    ThreadOfPractice(
            WritingThreads writing,
            ClientId client,
            ResponseDetails details,
            Times times,
            @Nullable LocalDate nextSession,
            SerializableRunnable changed) {
        this.writing = writing;
        this.client = client;
        this.id = details.summary().id();
        this.thread = details.thread();
        this.stands = details.summary().thread();
        this.changed = changed;
        this.alsoRead = details.summary().isNew() ? new AlsoRead(times.today(), nextSession) : null;
        Card card = getContent().withTitle(getTranslation("responses.thread"));
        card.addClassName("thread");
        if (thread.toRead()) {
            card.withAside(Pill.signal(Signal.NEW, getTranslation("responses.thread.new-answer")));
        }
        if (!thread.turns().isEmpty()) {
            card.add(new ThreadTurns(thread.turns(), this::getTranslation, times, null));
        }
        String state = state();
        if (!state.isBlank()) {
            card.add(soft(state));
        }
        Div acts = acts();
        if (acts.getChildren().findAny().isPresent()) {
            card.add(acts);
        }
        if (thread.next() == PageThread.Next.WRITE) {
            card.add(form());
        }
    }

    private String state() {
        return switch (thread.next()) {
            case WRITE, NOTHING -> "";
            case WAIT ->
                    getTranslation(
                            stands == ThreadState.WRITTEN
                                    ? "responses.thread.unopened"
                                    : "responses.thread.opened");
            case ENOUGH -> getTranslation("responses.thread.enough-practice");
            case TALK -> getTranslation("responses.thread.talk-practice");
            case CLOSED -> getTranslation("responses.thread.closed-practice");
            case ENDED -> getTranslation("responses.thread.ended-practice");
        };
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassNames("buttons", "no-print");
        if (thread.toRead()) {
            Button read = act(getTranslation("responses.thread.read"), this::markRead);
            read.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(read);
        }
        if (thread.mayTakeBack()) {
            acts.add(act(getTranslation("responses.thread.take-back"), this::takeBack));
        }
        boolean goesOn =
                switch (thread.next()) {
                    case WRITE, WAIT, ENOUGH -> true;
                    case NOTHING, TALK, CLOSED, ENDED -> false;
                };
        if (goesOn && stands != null && stands != ThreadState.WRITTEN) {
            acts.add(act(getTranslation("responses.thread.talk"), this::talk));
        }
        return acts;
    }

    private void markRead() {
        writing.markRead(client, id);
    }

    private void takeBack() {
        writing.takeBack(client, id);
    }

    private void talk() {
        writing.talkAboutIt(client, id);
    }

    private Button act(String label, SerializableRunnable act) {
        Button button = new Button(label);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            changed.run();
        });
        return button;
    }

    private Component form() {
        KeepingTurns turns =
                new KeepingTurns() {
                    @Override
                    public KeepingTurn keep(TurnDraft typed) {
                        return writing.keep(client, id, typed);
                    }

                    @Override
                    public void send(int revision) {
                        Optional<LocalDate> talkOn =
                                alsoRead == null ? Optional.empty() : alsoRead.day();
                        if (talkOn.isPresent()) {
                            writing.sendAndMarkRead(client, id, revision, talkOn.get());
                        } else {
                            writing.send(client, id, revision);
                        }
                    }
                };
        return new TurnForm(
                turns,
                thread.draft(),
                getTranslation("responses.thread.yours"),
                true,
                below(),
                () -> {
                    Notices.done(this, getTranslation("responses.thread.sent"));
                    changed.run();
                });
    }

    private Component below() {
        Paragraph about = soft(getTranslation("responses.thread.about"));
        if (alsoRead == null) {
            return about;
        }
        Div below = new Div(alsoRead, about);
        below.addClassName("stack");
        return below;
    }

    private static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
