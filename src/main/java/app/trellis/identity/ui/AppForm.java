package app.trellis.identity.ui;

import app.trellis.identity.NewApp;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a secret into an authenticator app: a picture to scan, the same to type, a code back. */
final class AppForm extends Composite<Div> {

    /** Keeps the app; what was shown is empty where nothing was asked. */
    interface Keeping extends Serializable {

        List<String> keep(String shown, NewApp app, String code);
    }

    private final NewApp app = NewApp.fresh();
    private final Keeping keeping;
    private final SerializableConsumer<List<String>> kept;
    private final @Nullable PasswordField shown;
    private final TextField code = new TextField(getTranslation("identity.app.code"));

    /**
     * @param shown asks first for what there was before; null at the first sign-in
     * @param kept gets the codes to keep on paper
     */
    AppForm(
            @Nullable PasswordField shown,
            Keeping keeping,
            SerializableConsumer<List<String>> kept) {
        this.shown = shown;
        this.keeping = keeping;
        this.kept = kept;
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setHelperText(getTranslation("identity.app.code.help"));
        Button keep = new Button(getTranslation("identity.app.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            keep();
            keep.setEnabled(true);
        });
        keep.addClickShortcut(Key.ENTER).listenOn(code);
        Div buttons = new Div(keep);
        buttons.addClassName("buttons");
        getContent().addClassName("form");
        getContent().add(steps());
        if (shown != null) {
            getContent().add(shown);
        }
        getContent().add(code, buttons);
    }

    private OrderedList steps() {
        Div picture = new Div();
        picture.addClassName("app-picture");
        picture.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("identity.app.picture"))
                .setProperty("innerHTML", app.toScan(getTranslation("shared.brand")));
        Span secret = new Span(app.toType());
        secret.addClassNames("app-secret", "strong");
        secret.getElement().setAttribute("translate", "no");
        Paragraph typed = new Paragraph(getTranslation("identity.app.type"));
        typed.addClassName("soft");
        ListItem scan =
                new ListItem(
                        new Paragraph(getTranslation("identity.app.scan")), picture, typed, secret);
        OrderedList steps =
                new OrderedList(
                        new ListItem(new Paragraph(getTranslation("identity.app.open"))),
                        scan,
                        new ListItem(new Paragraph(getTranslation("identity.app.show"))));
        steps.addClassName("told-list");
        return steps;
    }

    private void keep() {
        code.setInvalid(false);
        if (shown != null) {
            shown.setInvalid(false);
        }
        try {
            kept.accept(keeping.keep(shown == null ? "" : shown.getValue(), app, code.getValue()));
        } catch (Refused refused) {
            if (shown != null && !refused.key().equals("identity.app.wrong")) {
                shown.setErrorMessage(Notices.sentence(this, refused));
                shown.setInvalid(true);
                shown.focus();
            } else {
                code.setErrorMessage(Notices.sentence(this, refused));
                code.setInvalid(true);
                code.focus();
            }
        }
    }
}
