package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.WholeText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import java.util.stream.Stream;

/** What a program is called, for whom it is, and over how many weeks it goes. */
final class OwnProgramFields extends Composite<Div> {

    private static final int QUIET = 800;
    private static final int NAME = 200;
    private static final int LONG = 2_000;

    private final TextField name = new TextField();
    private final TextArea forWhom = new TextArea();
    private final TextArea before = new TextArea();
    private final TextArea hold = new TextArea();
    private final TextArea end = new TextArea();
    private final IntegerField weeks = new IntegerField();
    private final Checkbox openEnd = new Checkbox();

    OwnProgramFields(SerializableRunnable changed) {
        typed(name, "assignments.own.name", changed);
        name.setMaxLength(NAME);
        name.setRequiredIndicatorVisible(true);
        typed(forWhom, "assignments.own.for-whom", changed);
        typed(before, "assignments.program.before", changed);
        typed(hold, "assignments.program.hold", changed);
        typed(end, "assignments.program.end", changed);
        Stream.of(forWhom, before, hold, end).forEach(area -> area.setMaxLength(LONG));
        weeks.setLabel(getTranslation("assignments.own.weeks"));
        weeks.setMin(1);
        weeks.setMax(OwnProgram.MOST_WEEKS);
        weeks.setStepButtonsVisible(true);
        weeks.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        openEnd.setLabel(getTranslation("assignments.own.open-end"));
        openEnd.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        Div length = new Div(weeks, openEnd);
        length.addClassNames("row", "program-length");
        Div more = new Div(before, hold, end);
        more.addClassName("form");
        Div form =
                new Div(
                        name,
                        forWhom,
                        length,
                        new NativeDetails(getTranslation("assignments.own.more"), more));
        form.addClassName("form");
        getContent().add(new Card(form));
    }

    private <F extends TextFieldBase<F, String>> void typed(
            F field, String key, SerializableRunnable changed) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET);
        field.addBlurListener(left -> changed.run());
        WholeText.keep(field, changed);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void show(OwnProgram program) {
        name.setValue(program.name());
        forWhom.setValue(program.forWhom());
        before.setValue(program.before());
        hold.setValue(program.hold());
        end.setValue(program.end());
        openEnd.setValue(program.openEnd());
        weeks.setValue(program.weeks());
    }

    /** The program with what stands in the fields; its grid never loses a step by it. */
    OwnProgram on(OwnProgram program) {
        int wanted = Objects.requireNonNullElse(weeks.getValue(), program.weeks());
        int needed = program.steps().stream().mapToInt(step -> step.week()).max().orElse(1);
        int count = Math.min(OwnProgram.MOST_WEEKS, Math.max(needed, wanted));
        weeks.setInvalid(wanted < needed);
        weeks.setErrorMessage(getTranslation("assignments.own.weeks.needed", needed));
        return program.saying(
                        name.getValue(),
                        forWhom.getValue(),
                        before.getValue(),
                        hold.getValue(),
                        end.getValue(),
                        openEnd.getValue())
                .over(count);
    }

    void showWeeks(int count) {
        weeks.setValue(count);
        weeks.setInvalid(false);
    }

    void focusName() {
        name.focus();
    }

    /** UTF-16 units of all that is typed. */
    int length() {
        return Stream.of(
                        name.getValue(),
                        forWhom.getValue(),
                        before.getValue(),
                        hold.getValue(),
                        end.getValue())
                .mapToInt(String::length)
                .sum();
    }
}
