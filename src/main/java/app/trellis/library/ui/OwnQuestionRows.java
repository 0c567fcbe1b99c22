package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnExerciseFault;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questions of an exercise: to write, to add, to take away, to put in another order. */
final class OwnQuestionRows extends Composite<Div> implements OwnQuestionRow.Doings {

    private final KeepingPictures pictures;
    private final SerializableRunnable changed;
    private final SerializableConsumer<String> looking;
    private final OrderedList list = new OrderedList();
    private final List<OwnQuestionRow> rows = new ArrayList<>();
    private int last;

    /**
     * @param looking told which question is open, by its id
     */
    OwnQuestionRows(
            KeepingPictures pictures,
            SerializableRunnable changed,
            SerializableConsumer<String> looking) {
        this.pictures = pictures;
        this.changed = changed;
        this.looking = looking;
        list.addClassName("ours-questions");
        Button add =
                new Button(
                        getTranslation("library.own.question.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        Div buttons = new Div(add);
        buttons.addClassName("buttons");
        getContent().addClassName("stack");
        getContent().add(list, buttons);
    }

    List<OwnQuestion> value() {
        return rows.stream().map(OwnQuestionRow::value).toList();
    }

    /** The highest number that a question was ever given. */
    int last() {
        return last;
    }

    int length() {
        return rows.stream().mapToInt(OwnQuestionRow::length).sum();
    }

    void show(List<OwnQuestion> questions, int highest) {
        last = highest;
        rows.clear();
        questions.forEach(question -> rows.add(new OwnQuestionRow(question, pictures, this)));
        draw();
    }

    /** Says at each question what stands in the way. */
    void say(List<OwnExerciseFault> faults) {
        rows.forEach(row ->
                row.say(
                        faults.stream()
                                .filter(fault -> fault.question().equals(row.value().id()))
                                .toList()));
    }

    void focus(String question) {
        rows.stream()
                .filter(row -> row.value().id().equals(question))
                .findFirst()
                .ifPresentOrElse(
                        this::open,
                        () -> {
                            if (rows.isEmpty()) {
                                add();
                            }
                        });
    }

    private void add() {
        last++;
        OwnQuestionRow row =
                new OwnQuestionRow(
                        OwnQuestion.blank("q" + last, QuestionKind.SHORT_TEXT), pictures, this);
        rows.add(row);
        draw();
        open(row);
        changed.run();
    }

    @Override
    public void open(OwnQuestionRow row) {
        rows.stream().filter(other -> other != row).forEach(OwnQuestionRow::close);
        int place = rows.indexOf(row);
        row.open(rows.subList(0, place).stream().map(OwnQuestionRow::value).toList());
        looking.accept(row.value().id());
    }

    @Override
    public void changed(OwnQuestionRow row, Map<String, String> renamed) {
        if (!renamed.isEmpty()) {
            rows.forEach(other -> other.rename(row.value().id(), renamed));
        }
        changed.run();
    }

    @Override
    public void takeAway(OwnQuestionRow row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        draw();
        if (!rows.isEmpty()) {
            rows.get(Math.min(place, rows.size() - 1)).focusHead();
        }
        changed.run();
    }

    @Override
    public void move(OwnQuestionRow row, int by) {
        rows.forEach(OwnQuestionRow::close);
        int to = rows.indexOf(row) + by;
        rows.remove(row);
        rows.add(to, row);
        draw();
        row.focusAfterMove(by);
        changed.run();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(row -> list.add(row));
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).number(place + 1, rows.size());
        }
    }
}
