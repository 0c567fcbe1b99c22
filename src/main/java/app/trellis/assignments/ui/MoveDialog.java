package app.trellis.assignments.ui;

import app.trellis.assignments.RunDetails;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Objects;

/** Moves the first day of a program, and says what it comes to before it is moved. */
final class MoveDialog extends Dialog {

    private static final int WEEK = 7;

    /**
     * @param then may refuse; then the dialog stays open
     */
    MoveDialog(
            RunDetails run,
            LocalDate today,
            AssignmentWords words,
            SerializableConsumer<LocalDate> then) {
        setHeaderTitle(getTranslation("assignments.program.move.title", run.name()));
        LocalDate first = run.startsOn().isBefore(today) ? today : run.startsOn();
        DatePicker day = DayFields.field(getTranslation("assignments.starts"), getLocale());
        day.setMin(today);
        day.setValue(first);
        Paragraph means = new Paragraph();
        day.addValueChangeListener(change -> say(run, change.getValue(), words, means));
        say(run, first, words, means);
        RuleLine rule = new RuleLine();
        Button move = new Button(getTranslation("assignments.program.move"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setDisableOnClick(true);
        move.addClickListener(click -> {
            try {
                then.accept(Objects.requireNonNullElse(day.getValue(), first));
                close();
            } catch (Refused refused) {
                rule.say(refused);
            } finally {
                move.setEnabled(true);
            }
        });
        Div form =
                new Div(
                        new Paragraph(getTranslation("assignments.program.move.about")),
                        day,
                        means,
                        rule);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        move);
    }

    private void say(RunDetails run, LocalDate day, AssignmentWords words, Paragraph means) {
        Integer weeks = run.weeks();
        means.setVisible(day != null && weeks != null);
        if (day != null && weeks != null) {
            means.setText(
                    getTranslation(
                            "assignments.program.from-to",
                            words.day(day),
                            words.day(day.plusDays((long) weeks * WEEK - 1))));
        }
    }
}
