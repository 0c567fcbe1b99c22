package app.trellis.identity.ui;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.EmailInput;
import app.trellis.identity.PlainPage;
import app.trellis.identity.RecoveringPasswords;
import app.trellis.messages.Outbox;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link to a new password; the answer is the same whether there is an account or not. */
@Route("forgot")
@AnonymousAllowed
class ForgotView extends Composite<Div> implements HasDynamicTitle {

    private final RecoveringPasswords recovering;
    private final PlainPage page = new PlainPage(getTranslation("identity.forgot.title"));
    private final EmailField email = EmailInput.of(this, getTranslation("identity.email"));

    ForgotView(RecoveringPasswords recovering, Outbox outbox) {
        this.recovering = recovering;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        Button send = new Button(getTranslation("identity.forgot.button"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> ask(send));
        send.addClickShortcut(Key.ENTER).listenOn(email);
        Div form = new Div(email, send);
        form.addClassName("form");
        page.offer("sign-in", getTranslation("identity.to-sign-in"));
        if (outbox.canSend()) {
            page.say(getTranslation("identity.forgot.about")).show(form);
        } else {
            page.show(new Paragraph(getTranslation("identity.forgot.no-mail")));
        }
        getContent().add(page);
    }

    private void ask(Button send) {
        try {
            recovering.ask(EmailAddress.of(email.getValue()));
            page.show(
                    new Paragraph(getTranslation("identity.forgot.done")),
                    new Paragraph(getTranslation("identity.forgot.done-else")));
        } catch (Refused refused) {
            email.setErrorMessage(Notices.sentence(this, refused));
            email.setInvalid(true);
            email.focus();
        } finally {
            send.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
