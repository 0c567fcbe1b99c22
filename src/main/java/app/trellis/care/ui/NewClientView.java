package app.trellis.care.ui;

import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Adds a client: a name is all it takes; everything else is asked when it is needed. */
@Route("desk/new-client")
@RolesAllowed("PRACTITIONER")
class NewClientView extends Composite<Div> implements HasDynamicTitle {

    private final ManagingClients clients;
    private final TextField name = new TextField();
    private final TextField pseudonym = new TextField();
    private final Button save = new Button();

    NewClientView(ManagingClients clients) {
        this.clients = clients;
        getContent().addClassNames("page", "narrow");
        name.setLabel(getTranslation("care.new.name"));
        name.setMaxLength(Text.SHORT);
        name.setAutofocus(true);
        pseudonym.setLabel(getTranslation("care.new.pseudonym"));
        pseudonym.setHelperText(getTranslation("care.new.pseudonym-help"));
        pseudonym.setMaxLength(Text.SHORT);
        save.setText(getTranslation("care.new.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        Div form = new Div(name, pseudonym, save);
        form.addClassName("form");
        Paragraph scope = new Paragraph(getTranslation("care.new.adults"));
        scope.addClassName("soft");
        getContent()
                .add(
                        new PageHeader(getTranslation("care.new.title"))
                                .withEyebrow(getTranslation("care.caseload"), "desk/caseload"),
                        new Card(scope, form));
    }

    private void save() {
        try {
            ClientId client = clients.add(name.getValue(), pseudonym.getValue());
            getUI().ifPresent(ui -> ui.navigate("desk/clients/" + client));
        } catch (Refused refused) {
            name.setInvalid(true);
            name.setErrorMessage(Notices.sentence(this, refused));
            name.focus();
            save.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.new.title");
    }
}
