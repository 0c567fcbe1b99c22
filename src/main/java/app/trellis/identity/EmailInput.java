package app.trellis.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.EmailField;

/** A field for an e-mail address that says in words when it does not look like one. */
public final class EmailInput {

    private EmailInput() {}

    /**
     * @param asker the form that the field will stand on
     * @param label what is asked for
     */
    public static EmailField of(Component asker, String label) {
        EmailField field = new EmailField(label);
        // The field looks before any binder does, and would only turn red by itself.
        field.setI18n(
                new EmailField.EmailFieldI18n()
                        .setPatternErrorMessage(asker.getTranslation("identity.email-invalid")));
        return field;
    }
}
