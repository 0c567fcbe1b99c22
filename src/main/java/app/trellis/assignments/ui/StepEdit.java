package app.trellis.assignments.ui;

import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnStep;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Places a step, or changes, moves and takes out one that is there. */
final class StepEdit extends Dialog {

    /**
     * @param step its id is 0 where it is new
     */
    StepEdit(
            OwnProgram program,
            OwnStep step,
            List<Offer> offers,
            SerializableConsumer<OwnStep> keep,
            SerializableRunnable takeOut) {
        boolean isNew = step.id() == 0;
        setHeaderTitle(isNew ? getTranslation("assignments.own.place") : step.label());
        setWidth("34rem");
        StepForm form = new StepForm(program, step, offers);
        RuleLine rule = new RuleLine();
        add(new Div(form, rule));
        Button save =
                new Button(
                        getTranslation(
                                isNew ? "assignments.own.place.do" : "assignments.own.keep"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            try {
                keep.accept(form.value());
                close();
            } catch (Refused refused) {
                rule.say(refused);
            }
        });
        if (!isNew) {
            Button out =
                    new Button(
                            getTranslation("assignments.own.take-out"),
                            click -> {
                                close();
                                takeOut.run();
                            });
            out.addThemeVariants(ButtonVariant.TERTIARY);
            out.addClassName("end-apart");
            getFooter().add(out);
        }
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        save);
    }
}
