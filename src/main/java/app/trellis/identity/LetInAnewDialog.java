package app.trellis.identity;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;

/** Asks whoever lets somebody in anew whether they met them, and who they are themselves. */
public final class LetInAnewDialog extends Dialog {

    /** Does it, and gives the path of the link to hand over. */
    public interface Letting extends Serializable {

        String let(boolean seen, String shown);
    }

    private final Checkbox seen;
    private final PasswordField shown = new PasswordField();

    /**
     * @param name of whom it is about
     * @param asked the strongest thing that whoever does it has
     * @param done gets the path of the link
     */
    public LetInAnewDialog(
            String name, Factor asked, Letting letting, SerializableConsumer<String> done) {
        setHeaderTitle(getTranslation("identity.anew.title", name));
        seen = new Checkbox(getTranslation("identity.anew.seen", name));
        boolean code = asked != Factor.PASSWORD;
        shown.setLabel(getTranslation(code ? "identity.code" : "identity.pin.proof"));
        if (code) {
            shown.setHelperText(getTranslation("identity.code.help"));
        }
        shown.getElement().setProperty("autocomplete", code ? "one-time-code" : "current-password");
        Button go = new Button(getTranslation("identity.anew.go"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            let(letting, done);
            go.setEnabled(true);
        });
        Div form = new Div(new Paragraph(getTranslation("identity.anew.about")), seen, shown);
        form.addClassName("form");
        add(form);
        Button leave = new Button(getTranslation("identity.anew.no"), click -> close());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(leave, go);
    }

    private void let(Letting letting, SerializableConsumer<String> done) {
        seen.setInvalid(false);
        shown.setInvalid(false);
        try {
            String path = letting.let(seen.getValue(), shown.getValue());
            close();
            done.accept(path);
        } catch (Refused refused) {
            if (refused.key().equals("identity.anew.not-seen")) {
                seen.setErrorMessage(Notices.sentence(this, refused));
                seen.setInvalid(true);
            } else {
                shown.setErrorMessage(Notices.sentence(this, refused));
                shown.setInvalid(true);
                shown.focus();
            }
        }
    }
}
