package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** What the client is called here, and what they call their practitioner. */
class NamesCard extends Composite<Card> {

    NamesCard(ManagingClients clients, ClientDetails details) {
        TextField name = field("care.new.name", details.name());
        String word = details.pseudonym();
        TextField pseudonym = field("care.new.pseudonym", word == null ? "" : word);
        TextField practitioner = field("care.names.practitioner", details.practitionerWord());
        practitioner.setHelperText(getTranslation("care.names.practitioner-help"));
        Button save = new Button(getTranslation("care.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                clients.rename(details.id(), name.getValue(), pseudonym.getValue());
                clients.callPractitioner(details.id(), practitioner.getValue());
                Notices.done(this, getTranslation("care.kept"));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            save.setEnabled(true);
        });
        Div form = new Div(name, pseudonym, practitioner, save);
        form.addClassName("form");
        getContent().withTitle(getTranslation("care.names.title")).add(form);
    }

    private TextField field(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(Text.SHORT);
        field.setValue(value);
        return field;
    }
}
