package app.trellis.assignments.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.StillTyped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** A practitioner agrees that a step opens; where the rule is not met they say why. */
final class AgreeDialog extends Dialog {

    private static final int WHY = 1_000;

    /**
     * What the practitioner says.
     *
     * @param why what was talked about; may be blank
     * @param inTheTalk whether the client said yes in the talk
     */
    record Said(String why, boolean inTheTalk, boolean begunTogether) {}

    /**
     * @param together whether it has to be begun in a session
     * @param then may refuse; then the dialog stays open
     */
    AgreeDialog(String what, boolean together, SerializableConsumer<Said> then) {
        setHeaderTitle(getTranslation("assignments.agree.title", what));
        Checkbox inTheTalk = new Checkbox(getTranslation("assignments.agree.in-the-talk"));
        Checkbox begun = new Checkbox(getTranslation("assignments.begun-together"));
        begun.setVisible(together);
        TextArea why = new TextArea(getTranslation("assignments.agree.why"));
        why.setHelperText(getTranslation("assignments.agree.why.help"));
        why.setMaxLength(WHY);
        why.setWidthFull();
        StillTyped.guard(this, why);
        RuleLine rule = new RuleLine();
        Button open = new Button(getTranslation("assignments.agree.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            try {
                then.accept(new Said(why.getValue(), inTheTalk.getValue(), begun.getValue()));
                close();
            } catch (Refused refused) {
                rule.say(refused);
            } finally {
                open.setEnabled(true);
            }
        });
        Div form =
                new Div(
                        new Paragraph(getTranslation("assignments.agree.about")),
                        inTheTalk,
                        begun,
                        why,
                        rule);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("assignments.program.not-now"), click -> close()),
                        open);
    }
}
