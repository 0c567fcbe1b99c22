package app.trellis.organization.ui;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.EmailInput;
import app.trellis.identity.NewPasswordField;
import app.trellis.identity.PasswordAdvice;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;

/** E-mail and password of somebody who takes their place. */
final class AcceptForm extends Composite<Div> {

    private final EmailField email = EmailInput.of(this, getTranslation("identity.email"));
    private final NewPasswordField password;
    private final Button accept = new Button(getTranslation("organization.welcome.button"));
    private final Binder<Data> binder = new Binder<>(Data.class);

    /** What is typed here; public, because the binder makes it. */
    public record Data(EmailAddress email, String password) {
        @Override
        public String toString() {
            return "Data[***]";
        }
    }

    /**
     * @param whenValid may refuse; the sentence then stands beside the field it is about
     */
    AcceptForm(PasswordAdvice advice, SerializableConsumer<Data> whenValid) {
        password = new NewPasswordField(getTranslation("identity.password"), advice);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setHelperText(getTranslation("organization.welcome.email.about"));
        String missing = getTranslation("shared.text-empty");
        binder.forField(email)
                .asRequired(missing)
                .withConverter(
                        EmailAddress::of,
                        EmailAddress::value,
                        getTranslation("identity.email-invalid"))
                .bind("email");
        binder.forField(password).asRequired(missing).bind("password");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> send(whenValid));
        Paragraph known = new Paragraph(getTranslation("organization.welcome.known"));
        known.addClassNames("soft", "small");
        getContent().addClassName("form");
        getContent().add(email, password, known, new Div(accept));
    }

    private void send(SerializableConsumer<Data> whenValid) {
        try {
            whenValid.accept(binder.writeRecord());
        } catch (ValidationException invalid) {
            invalid.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(status -> (Component) status.getField())
                    .ifPresent(field -> field.getElement().callJsFunction("focus"));
        } catch (Refused refused) {
            if (refused.key().startsWith("identity.password-")
                    || refused.key().equals("identity.sign-in-failed")) {
                password.setErrorMessage(Notices.sentence(this, refused));
                password.setInvalid(true);
                password.focus();
            } else {
                email.setErrorMessage(Notices.sentence(this, refused));
                email.setInvalid(true);
                email.focus();
            }
        } finally {
            accept.setEnabled(true);
        }
    }
}
