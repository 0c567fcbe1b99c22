package app.trellis.identity.ui;

import app.trellis.identity.NewPasswordField;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.SessionAuthentication;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** A new password against the old one; every other session of the account ends with it. */
final class ChangePasswordForm extends Composite<Div> {

    private final OwnAccount account;
    private final SessionAuthentication session;
    private final PasswordField old = new PasswordField(getTranslation("identity.old-password"));
    private final NewPasswordField wanted;
    private final Button save = new Button(getTranslation("identity.new-password.button"));

    ChangePasswordForm(OwnAccount account, SessionAuthentication session, PasswordAdvice advice) {
        this.account = account;
        this.session = session;
        wanted = new NewPasswordField(getTranslation("identity.new-password"), advice);
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        save.setDisableOnClick(true);
        save.addClickListener(click -> change());
        Paragraph about = new Paragraph(getTranslation("identity.profile.password.about"));
        about.addClassName("soft");
        getContent().addClassName("form");
        getContent().add(about, old, wanted, new Div(save));
    }

    private void change() {
        old.setInvalid(false);
        wanted.setInvalid(false);
        try {
            session.replace(account.changePassword(old.getValue(), wanted.getValue()));
            old.clear();
            wanted.clear();
            Notices.done(this, getTranslation("identity.profile.password.done"));
        } catch (Refused refused) {
            PasswordField about =
                    refused.key().equals("identity.old-password-wrong") ? old : wanted;
            about.setErrorMessage(Notices.sentence(this, refused));
            about.setInvalid(true);
            about.focus();
        } finally {
            save.setEnabled(true);
        }
    }
}
