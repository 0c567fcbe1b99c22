package app.trellis.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;

/**
 * A plain HTML form that the browser posts itself, so that password managers fill it in and keep
 * what it held. The fields lie in the page's own document, where the browser finds them.
 */
@Tag("form")
final class SignInForm extends HtmlContainer {

    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final PasswordField password = new PasswordField(getTranslation("identity.password"));
    private final Button signIn = new Button(getTranslation("identity.sign-in.button"));

    SignInForm() {
        addClassName("form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "sign-in");
        getElement().setAttribute("novalidate", true);
        email.getElement().setAttribute("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        signIn.addThemeVariants(ButtonVariant.PRIMARY);
        add(email, password, signIn, enterKey());
    }

    /** A browser posts a form on Enter only when it finds a submit button of its own in it. */
    private static Input enterKey() {
        Input submit = new Input();
        submit.setType("submit");
        submit.getElement().setAttribute("hidden", true).setAttribute("tabindex", "-1");
        return submit;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        signIn.getElement()
                .executeJs(
                        "this.addEventListener('click', () =>"
                                + " this.closest('form').requestSubmit())");
    }

    void fillIn(String address, String secret) {
        email.setValue(address);
        password.setValue(secret);
        signIn.focus();
    }

    /** After a try that failed: the address stays, the password is asked again. */
    void tryAgain(String address) {
        email.setValue(address);
        if (!address.isEmpty()) {
            email.setAutofocus(false);
            password.setAutofocus(true);
        }
    }
}
