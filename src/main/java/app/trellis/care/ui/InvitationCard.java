package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.EmailInput;
import app.trellis.identity.LetInAnewDialog;
import app.trellis.identity.OwnAccount;
import app.trellis.organization.IssuedInvitation;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;

/** The client's way in: an invitation, or a new password for somebody who is here. */
class InvitationCard extends Composite<Card> {

    private final ManagingClients clients;
    private final OwnAccount account;
    private final ClientDetails details;
    private final String publicUrl;
    private final RuleLine rule = new RuleLine();
    private final Div shown = new Div();

    InvitationCard(
            ManagingClients clients, OwnAccount account, ClientDetails details, String publicUrl) {
        this.account = account;
        this.clients = clients;
        this.details = details;
        this.publicUrl = publicUrl;
        shown.addClassName("stack");
        Div content = details.hasArrived() ? here() : notHere();
        getContent().withTitle(getTranslation("care.invite.title")).add(content, shown);
    }

    private Div notHere() {
        Paragraph about = new Paragraph(getTranslation("care.invite.about"));
        about.addClassNames("soft", "small");
        Checkbox adult = new Checkbox(getTranslation("care.invite.adult"));
        EmailField email = EmailInput.of(this, getTranslation("care.invite.email"));
        email.setHelperText(getTranslation("care.invite.email-help"));
        Button invite = new Button(getTranslation("care.invite.save"));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setDisableOnClick(true);
        invite.addClickListener(click -> {
            invite(adult.getValue(), email);
            invite.setEnabled(true);
        });
        Div form = new Div(about, adult, email, rule, invite);
        form.addClassName("form");
        return form;
    }

    private void invite(boolean adult, EmailField email) {
        rule.clear();
        try {
            String typed = email.getValue().strip();
            EmailAddress address = typed.isEmpty() ? null : EmailAddress.of(typed);
            IssuedInvitation issued = clients.invite(details.id(), adult, address);
            show(issued.path(), issued.mailed() ? "care.invite.mailed" : "care.invite.by-hand");
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private Div here() {
        Paragraph about = new Paragraph(getTranslation("care.invite.here"));
        Button link = new Button(getTranslation("care.invite.password"));
        link.setDisableOnClick(true);
        link.addClickListener(click -> {
            try {
                show(clients.passwordLink(details.id()), "care.invite.password-by-hand");
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            link.setEnabled(true);
        });
        Button anew = new Button(getTranslation("care.invite.anew"), click -> letInAnew());
        anew.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(link, anew);
        buttons.addClassName("buttons");
        Div content = new Div(about, buttons);
        content.addClassName("stack");
        return content;
    }

    private void letInAnew() {
        new LetInAnewDialog(
                        details.name(),
                        account.strongest(),
                        (seen, proof) -> clients.letInAnew(details.id(), seen, proof),
                        path -> show(path, "care.invite.password-by-hand"))
                .open();
    }

    /** Shows a link once; it cannot be shown again. */
    private void show(String path, String sentenceKey) {
        TextField link = new TextField(getTranslation("care.invite.link"));
        link.setValue(publicUrl + path);
        link.setReadOnly(true);
        link.setWidthFull();
        link.setAutoselect(true);
        Button copy = new Button(getTranslation("care.invite.copy"));
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0))",
                        publicUrl + path);
        copy.addClickListener(click -> Notices.done(this, getTranslation("care.invite.copied")));
        shown.removeAll();
        shown.add(new Paragraph(getTranslation(sentenceKey)), link, copy);
    }
}
