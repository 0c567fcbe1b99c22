package app.trellis.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Asks a client whether it is them: by their PIN, or by the password where there is none or they
 * would rather. What else could answer, such as a passkey, is offered here and nowhere else.
 */
@org.springframework.stereotype.Component
public class AskingAgain {

    private final OwnPin pin;
    private final OwnAccount account;
    private final PageLock lock;
    private final ObjectProvider<AuthenticationContext> context;

    AskingAgain(
            OwnPin pin,
            OwnAccount account,
            PageLock lock,
            ObjectProvider<AuthenticationContext> context) {
        this.pin = pin;
        this.account = account;
        this.lock = lock;
        this.context = context;
    }

    /**
     * @param go what the button says
     * @param confirmed called once it is certain
     */
    public Component ask(String go, SerializableRunnable confirmed) {
        return new Question(go, confirmed);
    }

    private final class Question extends Composite<Div> {

        private final String go;
        private final SerializableRunnable confirmed;

        Question(String go, SerializableRunnable confirmed) {
            this.go = go;
            this.confirmed = confirmed;
            if (pin.opens()) {
                askPin();
            } else {
                askPassword();
            }
        }

        private void askPin() {
            PasswordField typed = new PasswordField(getTranslation("identity.pin"));
            typed.setAutocomplete(Autocomplete.OFF);
            typed.setMaxLength(Pin.LONGEST);
            typed.getElement().setAttribute("inputmode", "numeric");
            typed.setWidthFull();
            Button open = new Button(go, click -> tried(typed));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            open.addClickShortcut(Key.ENTER);
            Button other =
                    new Button(getTranslation("identity.pin.password"), click -> askPassword());
            other.addThemeVariants(ButtonVariant.TERTIARY);
            Div buttons = new Div(open, other);
            buttons.addClassName("buttons");
            getContent().removeAll();
            getContent().addClassName("form");
            getContent().add(typed, buttons);
            typed.focus();
        }

        private void tried(PasswordField typed) {
            OwnPin.Answer answer = pin.answer(typed.getValue());
            typed.clear();
            switch (answer) {
                case RIGHT -> given();
                case WRONG -> {
                    typed.setErrorMessage(getTranslation("identity.pin.wrong"));
                    typed.setInvalid(true);
                    typed.focus();
                }
                case OVER -> context.getObject().logout();
            }
        }

        private void askPassword() {
            getContent().removeAll();
            getContent().removeClassName("form");
            getContent().add(PasswordAgain.toOpen(account, go, this::given));
        }

        private void given() {
            lock.given();
            confirmed.run();
        }
    }
}
