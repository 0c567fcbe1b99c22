package app.trellis.organization.ui;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.EmailInput;
import app.trellis.identity.NewPasswordField;
import app.trellis.identity.PasswordAdvice;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Everything that a new practice needs to begin; whatever is wrong is said beside its field. */
final class SetUpForm extends Composite<Div> {

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final TextField practiceName =
            new TextField(getTranslation("organization.practice-name"));
    private final ComboBox<String> country =
            Countries.field(getTranslation("organization.country"), getLocale());
    private final ComboBox<ZoneId> zone = Zones.field(getTranslation("organization.zone"));
    private final RadioButtonGroup<String> language =
            new RadioButtonGroup<>(getTranslation("organization.language"));
    private final TextField name = new TextField(getTranslation("organization.your-name"));
    private final EmailField email = EmailInput.of(this, getTranslation("identity.email"));
    private final NewPasswordField password;
    private final TextField code = new TextField(getTranslation("organization.set-up.code"));
    private final Button create = new Button(getTranslation("organization.set-up.button"));
    private final Binder<SetUpData> binder = new Binder<>(SetUpData.class);

    /**
     * @param whenValid may refuse; the sentence then stands beside the field it is about
     */
    SetUpForm(PasswordAdvice advice, SerializableConsumer<SetUpData> whenValid) {
        password = new NewPasswordField(getTranslation("identity.password"), advice);
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("identity.language." + one));
        language.addThemeName("pills");
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        zone.setHelperText(getTranslation("organization.zone.about"));
        country.setHelperText(getTranslation("organization.country.about"));
        code.setHelperText(getTranslation("organization.set-up.code.about"));
        code.setAutocomplete(Autocomplete.OFF);
        bind();
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> send(whenValid));
        getContent().addClassName("form");
        getContent()
                .add(
                        new H2(getTranslation("organization.set-up.practice")),
                        practiceName,
                        country,
                        zone,
                        language,
                        new H2(getTranslation("organization.set-up.you")),
                        name,
                        email,
                        password,
                        code,
                        new Div(create));
    }

    private void bind() {
        String missing = getTranslation("shared.text-empty");
        String unchosen = getTranslation("organization.choose");
        binder.forField(practiceName).asRequired(missing).bind("practiceName");
        binder.forField(country).asRequired(unchosen).bind("country");
        binder.forField(zone).asRequired(unchosen).bind("zone");
        binder.forField(language).asRequired(unchosen).bind("language");
        binder.forField(name).asRequired(missing).bind("name");
        binder.forField(email)
                .asRequired(missing)
                .withConverter(
                        EmailAddress::of,
                        EmailAddress::value,
                        getTranslation("identity.email-invalid"))
                .bind("email");
        binder.forField(password).asRequired(missing).bind("password");
        binder.forField(code).asRequired(missing).bind("code");
    }

    /** Fills in what the browser lets one guess, where nothing is chosen yet. */
    void suggest(ZoneId browserZone, Locale browserLocale) {
        if (zone.isEmpty()) {
            zone.setValue(browserZone);
        }
        String guess = browserLocale.getCountry();
        if (country.isEmpty() && Arrays.asList(Locale.getISOCountries()).contains(guess)) {
            country.setValue(guess);
        }
        if (language.isEmpty()) {
            language.setValue(getLocale().getLanguage().equals("es") ? "es" : "en");
        }
    }

    private void send(SerializableConsumer<SetUpData> whenValid) {
        try {
            whenValid.accept(binder.writeRecord());
        } catch (ValidationException invalid) {
            invalid.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(status -> (Component) status.getField())
                    .ifPresent(field -> field.getElement().callJsFunction("focus"));
        } catch (Refused refused) {
            sayBeside(refused);
        } finally {
            create.setEnabled(true);
        }
    }

    private void sayBeside(Refused refused) {
        switch (refused.key()) {
            case "organization.setup-code-wrong" -> mark(code, refused);
            case "identity.password-short",
                    "identity.password-long",
                    "identity.password-common",
                    "identity.sign-in-failed" ->
                    mark(password, refused);
            default -> Notices.refused(this, refused);
        }
    }

    private <F extends Component & HasValidation> void mark(F field, Refused refused) {
        field.setErrorMessage(Notices.sentence(this, refused));
        field.setInvalid(true);
        field.getElement().callJsFunction("focus");
    }
}
