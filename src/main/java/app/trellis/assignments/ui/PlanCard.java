package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.SetAsideReason;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One assignment: how often, what is next, what was, and the client's own plan for it. */
final class PlanCard {

    private final AssignmentSummary one;
    private final AssignmentWords words;
    private final Card card;

    /**
     * @param goal what it serves, in the client's words, or null
     * @param lead what is said before everything else
     */
    PlanCard(
            AssignmentSummary one,
            @Nullable String goal,
            AssignmentWords words,
            List<? extends Component> lead,
            List<? extends Component> buttons) {
        this.one = one;
        this.words = words;
        this.card = Card.titled(one.title());
        Div pills = pills();
        if (pills.getComponentCount() > 0) {
            card.withAside(pills);
        }
        lead.forEach(card::add);
        card.add(line(words.line(one)));
        if (goal != null) {
            card.add(line(say("assignments.goal.for", goal)));
        }
        card.add(facts());
        Integer newer = one.newerVersion();
        if (newer != null) {
            Paragraph there =
                    new Paragraph(say("assignments.newer.there", newer, one.contentVersion()));
            there.addClassName("strong");
            card.add(there);
        }
        if (!one.personalLine().isBlank()) {
            card.add(new Paragraph(say("assignments.your-line", one.personalLine())));
        }
        if (!one.plan().isBlank()) {
            Paragraph plan = new Paragraph(words.plan(one.plan()));
            plan.addClassName("plan");
            card.add(plan);
        }
        if (!one.overrideReason().isBlank()) {
            card.add(line(say("assignments.against", one.overrideReason())));
        }
        if (!one.watched().isEmpty()) {
            card.add(line(say("assignments.threshold.set")), watched());
        }
        Div row = new Div();
        row.addClassNames("buttons", "no-print");
        buttons.forEach(row::add);
        card.add(row);
    }

    Card card() {
        return card;
    }

    private Div pills() {
        Div pills = new Div();
        pills.addClassName("row");
        if (one.otherPerson()) {
            pills.add(Pill.neutral(say("assignments.person")));
        }
        if (one.status() == AssignmentStatus.PAUSED) {
            pills.add(Pill.neutral(say("assignments.paused")));
        } else if (one.resting()) {
            pills.add(Pill.neutral(say("assignments.resting")));
        } else if (one.waitsForSession()) {
            pills.add(Pill.neutral(say("assignments.waits")));
        }
        return pills;
    }

    private Facts facts() {
        LocalDate due = one.nextDue();
        Instant done = one.lastDone();
        SetAsideReason reason = one.lastReason();
        Facts facts = new Facts();
        if (due != null) {
            facts.row(say("assignments.next-due"), words.day(due));
        }
        facts.row(
                say("assignments.last-done"),
                done == null ? say("assignments.not-done-yet") : words.day(done));
        if (one.setAside() > 0) {
            facts.row(
                    say("assignments.set-aside"),
                    reason == null
                            ? say("assignments.times", one.setAside())
                            : say("assignments.times-last", one.setAside(), words.of(reason)));
        }
        return facts;
    }

    private UnorderedList watched() {
        UnorderedList answers = new UnorderedList();
        one.watched().forEach(answer -> answers.add(new ListItem(words.of(answer))));
        answers.addClassNames("soft", "small");
        return answers;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("soft");
        return line;
    }

    private String say(String key, Object... parameters) {
        return card.getTranslation(key, parameters);
    }
}
