package app.trellis.assignments.ui;

import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.SmallSteps;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps with one person, from easy to hard. */
final class LadderCard extends Composite<Div> {

    private final SmallSteps.Ladder ladder;
    private final ClientId client;
    private final KeepingSmallSteps keeping;
    private final boolean mine;
    private final StepsRoom room;

    /**
     * @param sent when the newest page with steps about this person was sent, or null
     */
    LadderCard(
            SmallSteps.Ladder ladder,
            @Nullable LocalDate sent,
            ClientId client,
            KeepingSmallSteps keeping,
            boolean mine,
            StepsRoom room) {
        this.ladder = ladder;
        this.client = client;
        this.keeping = keeping;
        this.mine = mine;
        this.room = room;
        AssignmentWords words = new AssignmentWords(this, getLocale(), ZoneOffset.UTC);
        Card card =
                Card.titled(
                        getTranslation("assignments.steps.with", words.of(ladder.about())),
                        new Paragraph(getTranslation("assignments.steps.about")));
        if (ladder.restsAfterTwo()) {
            Paragraph rests = new Paragraph(getTranslation("assignments.steps.rests-after-two"));
            rests.addClassName("strong");
            card.add(rests);
        }
        OrderedList list = new OrderedList();
        list.addClassName("told-list");
        ladder.steps().forEach(step -> list.add(new ListItem(row(step))));
        card.add(list);
        Button add = new Button(getTranslation("assignments.steps.add"), click -> edit(null));
        Div buttons = new Div(add);
        buttons.addClassName("buttons");
        if (sent != null) {
            buttons.add(fromPage(words.day(sent)));
        }
        card.add(buttons);
        getContent().add(card);
    }

    private Div row(SmallSteps.Step step) {
        Span what = new Span(step.words().what());
        what.addClassName("strong");
        Div head = new Div(what, pill(step));
        head.addClassName("row");
        Div row = new Div(head);
        row.addClassName("stack");
        Integer hard = step.hard();
        if (hard != null) {
            row.add(soft(getTranslation("assignments.steps.hard.of", hard)));
        }
        if (!step.words().safe().isBlank()) {
            row.add(soft(getTranslation("assignments.steps.safe.of", step.words().safe())));
        }
        if (!step.words().out().isBlank()) {
            row.add(soft(getTranslation("assignments.steps.out.of", step.words().out())));
        }
        if (step.isNext()) {
            row.add(soft(getTranslation(yes(step.saidYesOn() != null, mine))));
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        buttons(step).forEach(buttons::add);
        row.add(buttons);
        return row;
    }

    /** What the client's yes is called for whoever reads. */
    static String yes(boolean said, boolean mine) {
        if (!said) {
            return "assignments.steps.no-yes";
        }
        return mine ? "assignments.steps.yes-said.mine" : "assignments.steps.yes-said";
    }

    private Pill pill(SmallSteps.Step step) {
        return switch (step.standing()) {
            case OPEN -> Pill.leaf(getTranslation("assignments.steps.standing.open"));
            case DONE -> Pill.clay(getTranslation("assignments.steps.standing.done"));
            case WAITING -> Pill.neutral(getTranslation("assignments.steps.standing.waits"));
        };
    }

    private List<Component> buttons(SmallSteps.Step step) {
        List<Component> buttons = new ArrayList<>();
        switch (step.standing()) {
            case OPEN -> {
                buttons.add(
                        room.button(
                                mine ? "assignments.steps.did.mine" : "assignments.steps.did",
                                () -> keeping.did(client, step.id())));
                buttons.add(back(step));
            }
            case DONE -> {
                if (isHighest(step)) {
                    buttons.add(back(step));
                }
            }
            case WAITING -> waiting(step, buttons);
        }
        return buttons;
    }

    private void waiting(SmallSteps.Step step, List<Component> buttons) {
        if (mine && step.isNext()) {
            boolean said = step.saidYesOn() != null;
            buttons.add(
                    room.button(
                            said ? "assignments.steps.not-yet" : "assignments.steps.yes",
                            () -> keeping.sayYes(client, step.id(), !said)));
        }
        if (!mine) {
            buttons.add(
                    new Button(
                            getTranslation("assignments.steps.agree"),
                            click ->
                                    new AgreeDialog(
                                                    step.words().what(),
                                                    false,
                                                    said -> {
                                                        keeping.open(
                                                                client,
                                                                step.id(),
                                                                said.why(),
                                                                said.inTheTalk());
                                                        room.show();
                                                    })
                                            .open()));
        }
        Button change = new Button(getTranslation("assignments.steps.change"), click -> edit(step));
        change.setAriaLabel(getTranslation("assignments.steps.change-one", step.words().what()));
        change.addThemeName("tertiary");
        buttons.add(change);
    }

    /** Only the top is stepped back from, and only while nothing above it is open. */
    private boolean isHighest(SmallSteps.Step step) {
        return ladder.steps().stream().noneMatch(one -> one.standing() == SmallSteps.Standing.OPEN)
                && ladder.steps().stream()
                        .filter(one -> one.standing() == SmallSteps.Standing.DONE)
                        .reduce((lower, higher) -> higher)
                        .filter(step::equals)
                        .isPresent();
    }

    private Button back(SmallSteps.Step step) {
        return room.button(
                "assignments.steps.back",
                () -> {
                    keeping.back(client, step.id());
                    Notices.done(room, room.getTranslation("assignments.steps.back.kind"));
                });
    }

    private void edit(SmallSteps.@Nullable Step step) {
        String form = "step:" + ladder.id() + ":" + (step == null ? "new" : step.id());
        new StepDialog(
                        step,
                        room.typed(form),
                        (words, hard) -> {
                            keeping.write(
                                    client,
                                    ladder.id(),
                                    step == null ? null : step.id(),
                                    step == null ? 0 : step.version(),
                                    words,
                                    hard);
                            room.show();
                        },
                        () -> {
                            if (step != null) {
                                keeping.remove(client, step.id(), step.version());
                                room.show();
                            }
                        })
                .open();
    }

    private Button fromPage(String day) {
        return new Button(
                getTranslation("assignments.steps.from-page", day),
                click -> {
                    try {
                        new FromPageDialog(
                                        day,
                                        keeping.onPage(client, ladder.id()),
                                        chosen -> {
                                            keeping.takeOver(client, ladder.id(), chosen);
                                            room.show();
                                        })
                                .open();
                    } catch (Refused refused) {
                        Notices.refused(room, refused);
                    }
                });
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("soft");
        return line;
    }
}
