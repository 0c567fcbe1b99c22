package app.trellis.measures.ui;

import app.trellis.measures.OwnForm.Question;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;

/** The questions of a form: to write, to add, to take away, to put in another order. */
final class QuestionRows extends Composite<Div> {

    private static final int LONGEST = 400;

    private final SerializableRunnable changed;
    private final OrderedList list = new OrderedList();
    private final List<Row> rows = new ArrayList<>();

    QuestionRows(SerializableRunnable changed) {
        this.changed = changed;
        list.addClassName("own-questions");
        Button add =
                new Button(
                        getTranslation("measures.own.question.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        Div buttons = new Div(add);
        buttons.addClassName("buttons");
        getContent().addClassName("stack");
        getContent().add(list, buttons);
    }

    List<Question> value() {
        return rows.stream().map(Row::value).toList();
    }

    int length() {
        return rows.stream().mapToInt(row -> row.text.getValue().length()).sum();
    }

    void show(List<Question> questions) {
        rows.clear();
        questions.forEach(question -> rows.add(new Row(question)));
        draw();
    }

    /** Says what is wrong at the first row that is meant. */
    void focusFirst() {
        if (rows.isEmpty()) {
            add();
        } else {
            rows.getFirst().text.focus();
        }
    }

    private void add() {
        Row row = new Row(Question.EMPTY);
        rows.add(row);
        draw();
        row.text.focus();
        changed.run();
    }

    private void takeAway(Row row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        draw();
        if (!rows.isEmpty()) {
            rows.get(Math.min(place, rows.size() - 1)).text.focus();
        }
        changed.run();
    }

    private void move(Row row, int by) {
        int to = rows.indexOf(row) + by;
        rows.remove(row);
        rows.add(to, row);
        draw();
        row.focusAfterMove(by);
        changed.run();
    }

    /** There is one such question at most, because one alert is raised for one answer. */
    private void onlyRisk(Row chosen) {
        rows.stream().filter(row -> row != chosen).forEach(row -> row.risk.setValue(false));
        changed.run();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(row -> list.add(row));
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).number(place + 1, rows.size());
        }
    }

    private final class Row extends ListItem {

        private final TextArea text;
        private final Checkbox reversed =
                new Checkbox(getTranslation("measures.own.question.reversed"));
        private final Checkbox risk = new Checkbox(getTranslation("measures.own.question.risk"));
        private final Button up = button(LucideIcon.ARROW_UP, () -> move(this, -1));
        private final Button down = button(LucideIcon.CHEVRON_DOWN, () -> move(this, 1));
        private final Button away = button(LucideIcon.TRASH, () -> takeAway(this));

        private Row(Question question) {
            text = Fields.lines("", LONGEST, changed);
            text.setMinRows(1);
            text.setValue(question.text());
            reversed.setValue(question.reversed());
            risk.setValue(question.aboutRisk());
            Fields.chosen(reversed, changed);
            Fields.chosen(risk, () -> onlyRisk(this));
            Div ticks = new Div(reversed, risk);
            ticks.addClassName("row");
            Div buttons = new Div(up, down, away);
            buttons.addClassNames("row", "own-question-buttons");
            Div foot = new Div(ticks, buttons);
            foot.addClassName("own-question-foot");
            add(text, foot);
        }

        private void number(int number, int of) {
            text.setLabel(getTranslation("measures.own.question", number));
            name(up, "measures.own.question.up", number);
            name(down, "measures.own.question.down", number);
            name(away, "measures.own.question.remove", number);
            up.setEnabled(number > 1);
            down.setEnabled(number < of);
        }

        private void name(Button button, String key, int number) {
            button.setAriaLabel(getTranslation(key, number));
            button.setTooltipText(getTranslation(key, number));
        }

        private void focusAfterMove(int by) {
            Button same = by < 0 ? up : down;
            Button other = by < 0 ? down : up;
            (same.isEnabled() ? same : other).focus();
        }

        private Button button(LucideIcon icon, SerializableRunnable then) {
            Button button = new Button(Icon.of(icon), click -> then.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            return button;
        }

        private Question value() {
            return new Question(text.getValue(), reversed.getValue(), risk.getValue());
        }
    }
}
