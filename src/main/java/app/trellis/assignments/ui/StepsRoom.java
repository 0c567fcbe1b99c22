package app.trellis.assignments.ui;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.SmallSteps;
import app.trellis.care.KeepingTyped;
import app.trellis.care.TypedForm;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** Small steps as both see them; each has their own to say. */
final class StepsRoom extends Composite<Div> {

    private final ClientId client;
    private final KeepingSmallSteps keeping;
    private final boolean mine;
    private final @Nullable KeepingTyped typed;

    /** For a practitioner. */
    static StepsRoom of(ClientId client, KeepingSmallSteps keeping) {
        return new StepsRoom(client, keeping, null);
    }

    /** For the client, whose words are kept while they are typed. */
    static StepsRoom mine(ClientId client, KeepingSmallSteps keeping, KeepingTyped typed) {
        return new StepsRoom(client, keeping, typed);
    }

    private StepsRoom(ClientId client, KeepingSmallSteps keeping, @Nullable KeepingTyped typed) {
        this.client = client;
        this.keeping = keeping;
        this.mine = typed != null;
        this.typed = typed;
        getContent().addClassName("stack");
        show();
    }

    KeptForm.@Nullable Store typed(String form) {
        return typed == null ? null : new TypedForm(typed, client, form);
    }

    void show() {
        SmallSteps steps = keeping.read(client, getLocale());
        getContent().removeAll();
        if (mine && steps.readiness().rests()) {
            getContent().add(new Card(new Sentence(getTranslation("assignments.page-rests"))));
            return;
        }
        if (steps.ladders().isEmpty() && steps.waiting().isEmpty()) {
            getContent()
                    .add(
                            new EmptyState(
                                    getTranslation(
                                            mine
                                                    ? "assignments.steps.none-mine"
                                                    : "assignments.steps.none")));
            return;
        }
        steps.ladders()
                .forEach(ladder ->
                        getContent()
                                .add(
                                        new LadderCard(
                                                ladder,
                                                steps.pages().get(ladder.about()),
                                                client,
                                                keeping,
                                                mine,
                                                this)));
        if (!steps.waiting().isEmpty()) {
            getContent().add(waiting(steps));
        }
        getContent().add(new RuleCard(steps.readiness(), mine, this::floor));
    }

    /** Pages of a program that wait for both. */
    private Card waiting(SmallSteps steps) {
        UnorderedList list = new UnorderedList();
        list.addClassName("told-list");
        steps.waiting().forEach(one -> list.add(new ListItem(page(one))));
        return Card.titled(
                getTranslation("assignments.steps.pages"),
                new Paragraph(
                        getTranslation(
                                mine
                                        ? "assignments.steps.pages.mine"
                                        : "assignments.steps.pages.about")),
                list);
    }

    private Div page(SmallSteps.Waiting one) {
        Span title = new Span(mine ? one.phoneTitle() : one.title());
        title.addClassName("strong");
        Div page =
                new Div(
                        title,
                        soft(
                                one.previousDone()
                                        ? "assignments.steps.before-done"
                                        : "assignments.steps.before-open"),
                        soft(LadderCard.yes(one.saidYesOn() != null, mine)));
        page.addClassName("stack");
        Div buttons = new Div(mine ? yes(one) : agree(one));
        buttons.addClassName("buttons");
        page.add(buttons);
        return page;
    }

    private Button yes(SmallSteps.Waiting one) {
        boolean said = one.saidYesOn() != null;
        return button(
                said ? "assignments.steps.not-yet" : "assignments.steps.yes",
                () -> keeping.sayYesToPage(client, one.step(), !said));
    }

    private Button agree(SmallSteps.Waiting one) {
        return new Button(
                getTranslation("assignments.steps.agree"),
                click ->
                        new AgreeDialog(
                                        one.title(),
                                        one.together(),
                                        said -> {
                                            keeping.openPage(
                                                    client,
                                                    one.assignment(),
                                                    said.why(),
                                                    said.inTheTalk(),
                                                    said.begunTogether());
                                            show();
                                        })
                                .open());
    }

    private void floor(int floor) {
        write(() -> keeping.floor(client, floor));
    }

    Button button(String key, SerializableRunnable work) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> write(work));
        return button;
    }

    /** Does something, says which rule stood in the way, and shows everything as it is now. */
    void write(SerializableRunnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }

    private Component soft(String key) {
        Span line = new Span(getTranslation(key));
        line.addClassName("soft");
        return line;
    }
}
