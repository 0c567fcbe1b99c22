package app.trellis.responses.ui;

import app.trellis.responses.AnsweringThreads;
import app.trellis.responses.KeepingTurn;
import app.trellis.responses.OwnPage;
import app.trellis.responses.PageThread;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.responses.TurnDraft;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** What was written to the client on one of their pages, and their answers, if they give any. */
@StyleSheet("context://styles/responses.css")
final class ThreadOfClient extends Composite<Card> {

    private final AnsweringThreads answering;
    private final ClientId client;
    private final ResponseId id;
    private final PageThread thread;
    private final SerializableRunnable changed;

    /**
     * @param practitioner what the client calls their practitioner
     * @param changed called when the page has to be read anew
     */
    ThreadOfClient(
            AnsweringThreads answering,
            ClientId client,
            OwnPage page,
            Times times,
            String practitioner,
            SerializableRunnable changed) {
        this.answering = answering;
        this.client = client;
        this.id = page.page().id();
        this.thread = page.thread();
        this.changed = changed;
        Card card = getContent().withTitle(getTranslation("responses.thread"));
        card.addClassName("thread");
        card.add(new ThreadTurns(thread.turns(), this::getTranslation, times, practitioner));
        if (thread.next() == PageThread.Next.WRITE) {
            card.add(form(page.page().sharing()));
        } else {
            card.add(soft(state()));
        }
        if (thread.mayTakeBack()) {
            card.add(takeBack());
        }
    }

    private String state() {
        return switch (thread.next()) {
            case WRITE, NOTHING -> "";
            case WAIT ->
                    getTranslation(
                            thread.mayTakeBack()
                                    ? "responses.thread.waits-unread"
                                    : "responses.thread.waits-read");
            case ENOUGH -> getTranslation("responses.thread.enough-client");
            case TALK -> getTranslation("responses.thread.talk-client");
            case CLOSED -> getTranslation("responses.thread.closed-client");
            case ENDED -> getTranslation("responses.thread.ended-client");
        };
    }

    private Component form(Sharing sharing) {
        KeepingTurns turns =
                new KeepingTurns() {
                    @Override
                    public KeepingTurn keep(TurnDraft typed) {
                        return answering.keep(client, id, typed);
                    }

                    @Override
                    public void send(int revision) {
                        answering.send(client, id, revision);
                    }
                };
        return new TurnForm(
                turns,
                thread.draft(),
                getTranslation("responses.thread.answer"),
                false,
                below(sharing),
                () -> {
                    Notices.done(this, getTranslation("responses.thread.answer.sent"));
                    changed.run();
                });
    }

    private Component below(Sharing sharing) {
        String may = getTranslation("responses.thread.answer.may");
        Div below =
                new Div(
                        soft(
                                sharing == Sharing.NUMBERS_ONLY
                                        ? may
                                                + " "
                                                + getTranslation("responses.thread.answer.numbers")
                                        : may),
                        soft(getTranslation("responses.thread.not-watched")));
        Anchor help = new Anchor("/help", getTranslation("responses.thread.help"));
        help.setRouterIgnore(true);
        help.addClassName("thread-help");
        below.add(help);
        return below;
    }

    private Component takeBack() {
        Button back = new Button(getTranslation("responses.thread.take-back"));
        back.setDisableOnClick(true);
        back.addClickListener(click -> {
            try {
                answering.takeBack(client, id);
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            changed.run();
        });
        Div buttons = new Div(back);
        buttons.addClassName("buttons");
        return buttons;
    }

    private static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
