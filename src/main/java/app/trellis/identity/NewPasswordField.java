package app.trellis.identity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Where a new password is typed: its rules stand there before one begins, it can be shown, and
 * words say how it is doing.
 */
public final class NewPasswordField extends PasswordField {

    private static final int PAUSE_IN_TYPING = 500;

    private final PasswordAdvice advice;
    private final Span strength = new Span();

    public NewPasswordField(String label, PasswordAdvice advice) {
        super(label);
        this.advice = advice;
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_IN_TYPING);
        strength.getElement().setAttribute("aria-live", "polite");
        strength.addClassName("strong");
        setHelperComponent(
                new Div(
                        new Div(getTranslation("identity.password.rules", advice.shortest())),
                        strength));
        addValueChangeListener(change -> say(change.getValue()));
    }

    private void say(String typed) {
        strength.setText(
                switch (advice.on(typed)) {
                    case NOTHING_YET -> "";
                    case TOO_SHORT ->
                            getTranslation("identity.password.too-short", advice.missing(typed));
                    case TOO_LONG -> getTranslation("identity.password.too-long");
                    case TOO_COMMON -> getTranslation("identity.password.too-common");
                    case ENOUGH -> getTranslation("identity.password.enough");
                    case STRONG -> getTranslation("identity.password.strong");
                });
    }
}
