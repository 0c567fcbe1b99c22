package app.trellis.identity.ui;

import app.trellis.identity.NewPasswordField;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.PlainPage;
import app.trellis.identity.RecoveringPasswords;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sets a new password by a single-use link. Opening it uses nothing up; sending the form does. */
@Route("new-password")
@AnonymousAllowed
class NewPasswordView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final RecoveringPasswords recovering;
    private final PasswordAdvice advice;

    NewPasswordView(RecoveringPasswords recovering, PasswordAdvice advice) {
        this.recovering = recovering;
        this.advice = advice;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        getContent().removeAll();
        getContent().add(recovering.isOpen(code) ? form(code) : over());
    }

    private PlainPage form(String code) {
        NewPasswordField wanted =
                new NewPasswordField(getTranslation("identity.new-password"), advice);
        wanted.setAutofocus(true);
        Button save = new Button(getTranslation("identity.new-password.button"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> complete(code, wanted, save));
        save.addClickShortcut(Key.ENTER).listenOn(wanted);
        Div form = new Div(wanted, save);
        form.addClassName("form");
        return new PlainPage(getTranslation("identity.new-password.title"))
                .say(getTranslation("identity.new-password.about"))
                .show(form);
    }

    private void complete(String code, NewPasswordField wanted, Button save) {
        try {
            recovering.complete(code, wanted.getValue());
            getUI().ifPresent(ui ->
                    ui.navigate("sign-in", QueryParameters.of("after", "new-password")));
        } catch (Refused refused) {
            wanted.setErrorMessage(Notices.sentence(this, refused));
            wanted.setInvalid(true);
            wanted.focus();
        } finally {
            save.setEnabled(true);
        }
    }

    private PlainPage over() {
        return new PlainPage(getTranslation("identity.link-over.title"))
                .show(new Paragraph(getTranslation("identity.new-password.over")))
                .offer("forgot", getTranslation("identity.sign-in.forgot"))
                .offer("sign-in", getTranslation("identity.to-sign-in"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
