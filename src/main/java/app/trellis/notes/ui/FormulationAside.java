package app.trellis.notes.ui;

import app.trellis.care.GoalDetails;
import app.trellis.notes.FormulationDetails;
import app.trellis.notes.NoteText;
import app.trellis.notes.SavedFormulation;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands beside a formulation and plan: the version that holds, the client's goals to read,
 * and the versions before.
 */
final class FormulationAside extends Composite<Aside> {

    private final NoteWords words;

    /**
     * @param goals those that the care team may read
     * @param agree puts down that the client agreed to a version
     * @param lookAgain asks when a version is looked at again
     * @param text opens the words of a version
     */
    FormulationAside(
            FormulationDetails details,
            List<GoalDetails> goals,
            LocalDate today,
            NoteWords words,
            SerializableConsumer<SavedFormulation> agree,
            SerializableConsumer<SavedFormulation> lookAgain,
            SerializableFunction<Integer, NoteText> text) {
        this.words = words;
        getContent().addClassNames("stack", "no-print");
        details.newest()
                .ifPresent(newest -> getContent().add(holds(newest, today, agree, lookAgain)));
        getContent().add(goals(goals));
        if (!details.versions().isEmpty()) {
            Card versions = Card.titled(getTranslation("notes.plan.versions"));
            details.versions().forEach(one -> versions.add(version(one, text)));
            getContent().add(versions);
        }
    }

    private Card holds(
            SavedFormulation newest,
            LocalDate today,
            SerializableConsumer<SavedFormulation> agree,
            SerializableConsumer<SavedFormulation> lookAgain) {
        LocalDate agreed = newest.agreedOn();
        LocalDate look = newest.lookAgainOn();
        Facts facts =
                new Facts()
                        .row(
                                getTranslation("notes.plan.fact.agreed"),
                                agreed == null
                                        ? getTranslation("notes.plan.not-yet")
                                        : getTranslation(
                                                "notes.plan.agreed-on",
                                                Days.say(agreed, getLocale())))
                        .row(
                                getTranslation("notes.plan.fact.look"),
                                look == null
                                        ? getTranslation("notes.plan.no-day")
                                        : getTranslation(
                                                newest.isDue(today)
                                                        ? "notes.plan.since"
                                                        : "notes.plan.on",
                                                Days.say(look, getLocale())));
        Div acts = new Div();
        acts.addClassName("buttons");
        if (agreed == null) {
            acts.add(new Button(getTranslation("notes.plan.agree"), click -> agree.accept(newest)));
        }
        Button again =
                new Button(
                        getTranslation("notes.plan.look-again"), click -> lookAgain.accept(newest));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        acts.add(again);
        return Card.titled(getTranslation("notes.plan.version", newest.number()), facts, acts);
    }

    private Card goals(List<GoalDetails> goals) {
        Card card = Card.titled(getTranslation("notes.plan.goals"));
        List<GoalDetails> open = goals.stream().filter(GoalDetails::isOpen).toList();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("notes.plan.no-goals"));
            none.addClassName("soft");
            card.add(none);
            return card;
        }
        UnorderedList list = new UnorderedList();
        for (GoalDetails goal : open) {
            ListItem item = new ListItem(goal.words());
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        }
        card.add(list);
        return card;
    }

    /** Opened only where somebody wants to, because that is put down. */
    private Details version(
            SavedFormulation version, SerializableFunction<Integer, NoteText> text) {
        Details opened =
                new Details(
                        getTranslation(
                                "notes.plan.version-of",
                                version.number(),
                                words.day(version.savedAt()),
                                version.savedBy()));
        opened.addOpenedChangeListener(change -> {
            if (change.isOpened() && opened.getContent().findAny().isEmpty()) {
                LocalDate agreed = version.agreedOn();
                Paragraph about =
                        new Paragraph(
                                agreed == null
                                        ? getTranslation("notes.plan.not-agreed")
                                        : getTranslation(
                                                "notes.plan.agreed-with",
                                                Days.say(agreed, getLocale())));
                about.addClassNames("soft", "small");
                opened.add(about, NoteBody.underAHeading(text.apply(version.number()), words));
            }
        });
        return opened;
    }
}
