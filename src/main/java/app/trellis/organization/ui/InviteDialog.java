package app.trellis.organization.ui;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.EmailInput;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.StillTyped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Set;

/** Asks whom to invite, and to do what. */
final class InviteDialog extends Dialog {

    private final Binder<Data> binder = new Binder<>(Data.class);
    private final SerializableConsumer<Data> whenValid;

    /** Whom to invite; public, because the binder makes it. */
    public record Data(String name, EmailAddress email, Set<Role> roles) {}

    /**
     * @param whenValid may refuse; then the dialog stays open and keeps what was typed
     */
    InviteDialog(SerializableConsumer<Data> whenValid) {
        this.whenValid = whenValid;
        setHeaderTitle(getTranslation("organization.invite.title"));
        TextField name = new TextField(getTranslation("identity.name"));
        name.setAutocomplete(Autocomplete.OFF);
        name.setAutofocus(true);
        EmailField email = EmailInput.of(this, getTranslation("identity.email"));
        email.setAutocomplete(Autocomplete.OFF);
        StillTyped.guard(this, name, email);
        CheckboxGroup<Role> roles =
                new CheckboxGroup<>(getTranslation("organization.invite.roles"));
        roles.setItems(Role.PRACTITIONER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        roles.setItemLabelGenerator(
                role -> getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT)));
        roles.setItemHelperGenerator(role ->
                getTranslation(
                        "organization.role." + role.name().toLowerCase(Locale.ROOT) + ".about"));
        String missing = getTranslation("shared.text-empty");
        binder.forField(name).asRequired(missing).bind("name");
        binder.forField(email)
                .asRequired(missing)
                .withConverter(
                        EmailAddress::of,
                        EmailAddress::value,
                        getTranslation("identity.email-invalid"))
                .bind("email");
        // Not marked as required: a group of boxes may not carry that mark for a screen reader.
        binder.forField(roles)
                .withValidator(
                        chosen -> !chosen.isEmpty(), getTranslation("organization.role-missing"))
                .bind("roles");
        Button invite = new Button(getTranslation("organization.invite.button"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(click -> send(invite));
        Div form = new Div(name, email, roles);
        form.addClassName("form");
        add(form);
        Button back = new Button(getTranslation("organization.cancel"), click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(back, invite);
    }

    private void send(Button invite) {
        try {
            Data data = binder.writeRecord();
            whenValid.accept(data);
            close();
        } catch (ValidationException invalid) {
            getElement().executeJs("this.querySelector('[invalid]')?.focus()");
        } catch (Refused refused) {
            Notices.refused(this, refused);
        } finally {
            invite.setEnabled(true);
        }
    }
}
