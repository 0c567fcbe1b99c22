package app.trellis.identity.ui;

import app.trellis.identity.Appearance;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.SessionAuthentication;
import app.trellis.identity.SignedIn;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;

/** Language, and light or dark. */
final class PreferencesForm extends Composite<Div> {

    private final OwnAccount account;
    private final SessionAuthentication session;
    private final RadioButtonGroup<String> language =
            new RadioButtonGroup<>(getTranslation("identity.language"));
    private final RadioButtonGroup<Appearance> appearance =
            new RadioButtonGroup<>(getTranslation("identity.appearance"));

    PreferencesForm(SignedIn person, OwnAccount account, SessionAuthentication session) {
        this.account = account;
        this.session = session;
        language.setItems("en", "es");
        language.setItemLabelGenerator(code -> getTranslation("identity.language." + code));
        language.setValue(person.language());
        language.addThemeName("pills");
        appearance.setItems(Appearance.values());
        appearance.setItemLabelGenerator(one ->
                getTranslation("identity.appearance." + one.name().toLowerCase(Locale.ROOT)));
        appearance.setValue(person.appearance());
        appearance.addThemeName("pills");
        Button save = new Button(getTranslation("identity.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getContent().addClassName("form");
        getContent().add(language, appearance, new Div(save));
    }

    /** The page is drawn anew, because every word on it may change. */
    private void save() {
        session.replace(account.prefer(language.getValue(), appearance.getValue()));
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
