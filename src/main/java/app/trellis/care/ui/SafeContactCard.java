package app.trellis.care.ui;

import app.trellis.care.KeepingSafeContact;
import app.trellis.care.SafeContactData;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** How and when the client may be reached. Asked alone, before inviting. */
class SafeContactCard extends Composite<InPlace> {

    private final KeepingSafeContact contacts;
    private final ClientId client;
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();
    private final TextField number = new TextField();
    private final TextField hours = new TextField();
    private final TextField maySay = new TextField();
    private final TextField neverTell = new TextField();
    private final TextField codeWord = new TextField();
    private final TextArea address = new TextArea();
    private final Button cancel = new Button();
    private final Div form;
    private @Nullable SafeContactData kept;

    SafeContactCard(KeepingSafeContact contacts, ClientId client) {
        this.contacts = contacts;
        this.client = client;
        this.form = form();
        kept = contacts.read(client).orElse(null);
        if (kept == null) {
            cancel.setVisible(false);
            getContent().open(form);
        } else {
            getContent().show(about(), new SafeContactFacts(kept));
        }
    }

    @Override
    protected InPlace initContent() {
        return new InPlace(
                getTranslation("care.contact.title"), getTranslation("care.change"), this::edit);
    }

    private Div form() {
        shared.setLabel(getTranslation("care.contact.shared"));
        shared.setItems(true, false);
        shared.setItemLabelGenerator(this::sharedWords);
        number.setLabel(getTranslation("care.contact.number"));
        hours.setLabel(getTranslation("care.contact.hours"));
        maySay.setLabel(getTranslation("care.contact.may-say"));
        neverTell.setLabel(getTranslation("care.contact.never-tell"));
        codeWord.setLabel(getTranslation("care.contact.code-word"));
        address.setLabel(getTranslation("care.contact.address"));
        address.setHelperText(getTranslation("care.contact.address-help"));
        Button save = new Button(getTranslation("care.contact.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            keep();
            save.setEnabled(true);
        });
        cancel.setText(getTranslation("care.cancel"));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.addClickListener(click -> show());
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        Div fields =
                new Div(
                        about(), shared, number, hours, maySay, neverTell, codeWord, address,
                        buttons);
        fields.addClassName("form");
        return fields;
    }

    private Paragraph about() {
        Paragraph about = new Paragraph(getTranslation("care.contact.about"));
        about.addClassNames("soft", "small");
        return about;
    }

    private String sharedWords(boolean shared) {
        return getTranslation(shared ? "care.contact.shared-yes" : "care.contact.shared-no");
    }

    private void edit() {
        SafeContactData data = kept;
        if (data != null) {
            fill(data);
        }
        getContent().edit(form, number);
    }

    private void show() {
        SafeContactData data = kept;
        if (data != null) {
            getContent().showAgain(about(), new SafeContactFacts(data));
        }
    }

    private void keep() {
        Boolean sharedWithSomebody = shared.getValue();
        if (sharedWithSomebody == null) {
            shared.setErrorMessage(getTranslation("care.contact.shared-missing"));
            shared.setInvalid(true);
            shared.getElement().callJsFunction("focus");
            return;
        }
        SafeContactData data = data(sharedWithSomebody);
        try {
            contacts.record(client, data);
        } catch (Refused refused) {
            Notices.refused(this, refused);
            return;
        }
        kept = data;
        cancel.setVisible(true);
        show();
        Notices.done(this, getTranslation("care.kept"));
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

    private SafeContactData data(boolean sharedWithSomebody) {
        return new SafeContactData(
                sharedWithSomebody,
                number.getValue(),
                hours.getValue(),
                maySay.getValue(),
                neverTell.getValue(),
                codeWord.getValue(),
                address.getValue());
    }
}
