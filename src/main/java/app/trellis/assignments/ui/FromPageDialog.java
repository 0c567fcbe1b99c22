package app.trellis.assignments.ui;

import app.trellis.assignments.StepWords;
import app.trellis.assignments.StepsOnPages;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;

/** Chooses which steps of a sent page come onto the list. */
final class FromPageDialog extends Dialog {

    private final RuleLine rule = new RuleLine();

    /**
     * @param day when the page was sent
     * @param page what is not on the list yet, and what was set right since
     * @param take may refuse; then the dialog stays open
     */
    FromPageDialog(
            String day, StepsOnPages.Written page, SerializableConsumer<List<StepWords>> take) {
        List<StepsOnPages.Row> rows = page.rows();
        setHeaderTitle(getTranslation("assignments.steps.from-page", day));
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("assignments.steps.from-page.none")));
            page.setRight().forEach(one -> add(setRight(one)));
            getFooter().add(new Button(getTranslation("shared.close"), click -> close()));
            return;
        }
        CheckboxGroup<StepsOnPages.Row> choice =
                new CheckboxGroup<>(getTranslation("assignments.steps.from-page.which"));
        choice.setItems(rows);
        choice.setItemLabelGenerator(this::label);
        choice.setValue(new LinkedHashSet<>(rows));
        Div form = new Div(choice);
        page.setRight().forEach(one -> form.add(setRight(one)));
        form.add(new Paragraph(getTranslation("assignments.steps.from-page.both")), rule);
        form.addClassName("form");
        add(form);
        Button keep = new Button(getTranslation("assignments.steps.from-page.take"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            try {
                take.accept(
                        rows.stream()
                                .filter(choice.getValue()::contains)
                                .map(StepsOnPages.Row::words)
                                .toList());
                close();
            } catch (Refused refused) {
                rule.say(refused);
            }
            keep.setEnabled(true);
        });
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        keep);
    }

    /** Beside the rows, which stay as they were sent. */
    private Paragraph setRight(StepsOnPages.SetRight one) {
        Paragraph said =
                new Paragraph(
                        getTranslation(
                                "assignments.steps.from-page.set-right",
                                Days.say(one.on(), getLocale()),
                                one.words()));
        said.addClassName("corrected");
        return said;
    }

    private String label(StepsOnPages.Row row) {
        Integer hard = row.hard();
        return hard == null
                ? row.words().what()
                : getTranslation("assignments.steps.from-page.row", row.words().what(), hard);
    }
}
