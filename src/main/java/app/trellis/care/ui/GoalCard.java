package app.trellis.care.ui;

import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One goal: its words, how near the client says they are, and what can be said about it. */
final class GoalCard extends Composite<Card> {

    /**
     * What can be done with a goal.
     *
     * @param share changes who may read it; null where that is not the reader's to say
     */
    record Acts(
            SerializableConsumer<Integer> rate,
            @Nullable SerializableConsumer<Boolean> share,
            SerializableRunnable end,
            SerializableRunnable takeUp) {}

    /**
     * @param done what is done for it
     */
    GoalCard(GoalDetails goal, List<String> done, LocalDate today, Acts acts) {
        Span words = new Span(goal.words());
        words.addClassName("goal-words");
        words.getElement().setAttribute("dir", "auto");
        Card card = getContent();
        card.add(words);
        card.add(said(goal));
        if (!done.isEmpty()) {
            Paragraph pages =
                    new Paragraph(getTranslation("care.goal.pages", String.join(" · ", done)));
            pages.addClassNames("soft", "small");
            card.add(pages);
        }
        if (goal.isOpen()) {
            card.add(marks(goal, today, acts.rate()));
        }
        if (goal.ratings().size() > 1) {
            card.add(new Details(getTranslation("care.goal.all"), table(goal)));
        }
        card.add(ways(goal, acts));
    }

    private Div said(GoalDetails goal) {
        Div row = new Div();
        row.addClassName("row");
        if (!goal.shared()) {
            row.add(Pill.clay(getTranslation("care.goal.private")));
        }
        LocalDate ended = goal.endedOn();
        String latest =
                goal.latest()
                        .map(one ->
                                getTranslation(
                                        "care.goal.latest",
                                        one.mark(),
                                        Days.say(one.on(), getLocale())))
                        .orElseGet(() -> getTranslation("care.goal.not-rated"));
        Span about =
                new Span(
                        ended == null
                                ? latest
                                : latest
                                        + " · "
                                        + getTranslation(
                                                "care.goal.ended-on",
                                                Days.say(ended, getLocale())));
        about.addClassNames("soft", "small");
        row.add(about);
        return row;
    }

    private RadioButtonGroup<Integer> marks(
            GoalDetails goal, LocalDate today, SerializableConsumer<Integer> rate) {
        RadioButtonGroup<Integer> marks = new RadioButtonGroup<>();
        marks.setLabel(getTranslation("care.goal.how-near"));
        marks.addThemeName("pills");
        marks.addClassNames("goal-marks", "no-print");
        marks.setItems(IntStream.rangeClosed(0, KeepingGoals.FULLY).boxed().toList());
        goal.latest()
                .filter(one -> one.on().equals(today))
                .ifPresent(one -> marks.setValue(one.mark()));
        marks.setHelperText(getTranslation("care.goal.ends"));
        marks.addValueChangeListener(change -> {
            Integer mark = change.getValue();
            if (change.isFromClient() && mark != null) {
                rate.accept(mark);
            }
        });
        return marks;
    }

    private DataTable table(GoalDetails goal) {
        List<List<Cell>> rows =
                goal.ratings().reversed().stream()
                        .map(one ->
                                List.of(
                                        Cell.of(Days.say(one.on(), getLocale())),
                                        Cell.of(String.valueOf(one.mark())),
                                        Cell.of(
                                                one.together()
                                                        ? getTranslation("care.goal.together")
                                                        : "")))
                        .toList();
        return new DataTable(
                getTranslation("care.goal.all"),
                List.of(
                        Column.text(getTranslation("care.goal.day")),
                        Column.number(getTranslation("care.goal.mark")),
                        Column.text("")),
                rows);
    }

    private Div ways(GoalDetails goal, Acts acts) {
        Div ways = new Div();
        ways.addClassNames("buttons", "no-print");
        SerializableConsumer<Boolean> share = acts.share();
        if (share != null && goal.isOpen()) {
            ways.add(
                    quiet(
                            goal.shared() ? "care.goal.keep" : "care.goal.share",
                            goal,
                            () -> share.accept(!goal.shared())));
        }
        ways.add(
                goal.isOpen()
                        ? quiet("care.goal.end", goal, acts.end())
                        : quiet("care.goal.take-up", goal, acts.takeUp()));
        return ways;
    }

    private Button quiet(String key, GoalDetails goal, SerializableRunnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("care.goal.act-on", getTranslation(key), goal.words()));
        return button;
    }
}
