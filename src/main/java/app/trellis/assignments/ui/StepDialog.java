package app.trellis.assignments.ui;

import app.trellis.assignments.SmallSteps;
import app.trellis.assignments.StepWords;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.StillTyped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a small step: what, how hard it will feel, what keeps one safe, an easy way out. */
final class StepDialog extends Dialog {

    private static final int LINE = 120;
    private static final int HARDEST = 10;

    private final RuleLine rule = new RuleLine();
    private @Nullable KeptForm kept;

    /**
     * @param step the one that is changed, or null for a new one
     * @param typed where what a client types is kept; null where somebody else types
     * @param keep may refuse; then the dialog stays open and every word with it
     * @param remove takes it off the list
     */
    StepDialog(
            SmallSteps.@Nullable Step step,
            KeptForm.@Nullable Store typed,
            SerializableBiConsumer<StepWords, @Nullable Integer> keep,
            SerializableRunnable remove) {
        setHeaderTitle(
                getTranslation(
                        step == null ? "assignments.steps.add" : "assignments.steps.change"));
        TextField what = field("assignments.steps.what", step == null ? "" : step.words().what());
        TextField safe = field("assignments.steps.safe", step == null ? "" : step.words().safe());
        TextField out = field("assignments.steps.out", step == null ? "" : step.words().out());
        IntegerField hard = new IntegerField(getTranslation("assignments.steps.hard"));
        hard.setHelperText(getTranslation("assignments.steps.hard.help"));
        hard.setMin(0);
        hard.setMax(HARDEST);
        hard.setStepButtonsVisible(true);
        hard.setValue(step == null ? null : step.hard());
        Button save = new Button(getTranslation("assignments.steps.keep"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            attempt(() ->
                    keep.accept(
                            new StepWords(what.getValue(), safe.getValue(), out.getValue()),
                            hard.getValue()));
            save.setEnabled(true);
        });
        Div form = new Div(what, hard, safe, out, rule);
        form.addClassName("form");
        add(form);
        if (typed == null) {
            StillTyped.guard(this, what);
        } else {
            kept = new KeptForm(form, typed, Map.of("what", what, "safe", safe, "out", out));
            form.add(kept);
        }
        if (step != null) {
            Button off =
                    new Button(
                            getTranslation("assignments.steps.take-off"), click -> attempt(remove));
            off.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(off);
        }
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        save);
    }

    private void attempt(SerializableRunnable work) {
        try {
            work.run();
            if (kept != null) {
                kept.done();
            }
            close();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(LINE);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }
}
