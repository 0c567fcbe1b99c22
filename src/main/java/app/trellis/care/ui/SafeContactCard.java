package app.trellis.care.ui;

import app.trellis.care.KeepingSafeContact;
import app.trellis.care.SafeContactData;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** How and when the client may be reached. Asked alone, before inviting. */
class SafeContactCard extends Composite<Card> {

    private final Checkbox shared = new Checkbox();
    private final TextField number = new TextField();
    private final TextField hours = new TextField();
    private final TextField maySay = new TextField();
    private final TextField neverTell = new TextField();
    private final TextField codeWord = new TextField();
    private final TextArea address = new TextArea();

    SafeContactCard(KeepingSafeContact contacts, ClientId client) {
        shared.setLabel(getTranslation("care.contact.shared"));
        number.setLabel(getTranslation("care.contact.number"));
        hours.setLabel(getTranslation("care.contact.hours"));
        maySay.setLabel(getTranslation("care.contact.may-say"));
        neverTell.setLabel(getTranslation("care.contact.never-tell"));
        codeWord.setLabel(getTranslation("care.contact.code-word"));
        address.setLabel(getTranslation("care.contact.address"));
        address.setHelperText(getTranslation("care.contact.address-help"));
        contacts.read(client).ifPresent(this::fill);

        Button save = new Button(getTranslation("care.contact.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                contacts.record(client, data());
                Notices.done(this, getTranslation("care.kept"));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            save.setEnabled(true);
        });
        Paragraph about = new Paragraph(getTranslation("care.contact.about"));
        about.addClassName("soft");
        Div form = new Div(shared, number, hours, maySay, neverTell, codeWord, address, save);
        form.addClassName("form");
        getContent().withTitle(getTranslation("care.contact.title")).add(about, form);
    }

    private void fill(SafeContactData data) {
        shared.setValue(data.mailIsShared());
        number.setValue(data.number());
        hours.setValue(data.hours());
        maySay.setValue(data.maySay());
        neverTell.setValue(data.neverTell());
        codeWord.setValue(data.codeWord());
        address.setValue(data.address());
    }

    private SafeContactData data() {
        return new SafeContactData(
                shared.getValue(),
                number.getValue(),
                hours.getValue(),
                maySay.getValue(),
                neverTell.getValue(),
                codeWord.getValue(),
                address.getValue());
    }
}
