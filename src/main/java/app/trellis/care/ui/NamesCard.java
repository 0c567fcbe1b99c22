package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** What the client is called here, and what they call their practitioner. */
class NamesCard extends Composite<InPlace> {

    private final ManagingClients clients;
    private final ClientDetails details;
    private final TextField name;
    private final TextField pseudonym;
    private final TextField practitioner;
    private final Div form;

    NamesCard(ManagingClients clients, ClientDetails details) {
        this.clients = clients;
        this.details = details;
        String word = details.pseudonym();
        this.name = field("care.new.name", details.name());
        this.pseudonym = field("care.new.pseudonym", word == null ? "" : word);
        this.practitioner = field("care.names.practitioner", details.practitionerWord());
        practitioner.setHelperText(getTranslation("care.names.practitioner-help"));
        this.form = form();
        getContent().show(facts(details));
    }

    @Override
    protected InPlace initContent() {
        return new InPlace(
                getTranslation("care.names.title"),
                getTranslation("care.change"),
                () -> getContent().edit(form, name));
    }

    private Div form() {
        Button save = new Button(getTranslation("care.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            keep();
            save.setEnabled(true);
        });
        Button cancel =
                new Button(
                        getTranslation("care.cancel"),
                        click -> getContent().showAgain(facts(details)));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        Div fields = new Div(name, pseudonym, practitioner, buttons);
        fields.addClassName("form");
        return fields;
    }

    private void keep() {
        try {
            clients.rename(details.id(), name.getValue(), pseudonym.getValue());
            clients.callPractitioner(details.id(), practitioner.getValue());
            Notices.done(this, getTranslation("care.kept"));
            // The name stands in the title of the page too.
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private Facts facts(ClientDetails known) {
        String word = known.pseudonym();
        return new Facts()
                .row(getTranslation("care.new.name"), known.name())
                .row(getTranslation("care.new.pseudonym"), orBlank(word == null ? "" : word))
                .row(getTranslation("care.names.practitioner"), orBlank(known.practitionerWord()));
    }

    private Span orBlank(String value) {
        if (!value.isBlank()) {
            return new Span(value);
        }
        Span blank = new Span(getTranslation("care.not-noted"));
        blank.addClassName("soft");
        return blank;
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(Text.SHORT);
        field.setValue(value);
        return field;
    }
}
