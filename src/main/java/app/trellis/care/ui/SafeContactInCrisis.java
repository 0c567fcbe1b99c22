package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.KeepingSafeContact;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.SessionPart;
import app.trellis.care.SessionSummary;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Covered;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Above the note on a crisis contact: how the client may safely be reached, read on a tap. */
@org.springframework.stereotype.Component
class SafeContactInCrisis implements SessionPart {

    private static final int ORDER = 10;

    private final KeepingSafeContact contacts;

    SafeContactInCrisis(KeepingSafeContact contacts) {
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean belongsTo(SessionSummary session) {
        return session.kind() == SessionKind.CRISIS;
    }

    @Override
    public boolean isAtHand() {
        return true;
    }

    @Override
    public Component of(ClientDetails client, SessionId session) {
        return new Reaching(contacts, client.id());
    }

    /** Covered until a tap; each look is written into the audit. */
    private static final class Reaching extends Composite<Covered> {

        private final KeepingSafeContact contacts;
        private final ClientId client;

        Reaching(KeepingSafeContact contacts, ClientId client) {
            this.contacts = contacts;
            this.client = client;
        }

        @Override
        protected Covered initContent() {
            return new Covered(
                    getTranslation("care.contact.title"),
                    getTranslation("care.contact.in-crisis"),
                    getTranslation("care.contact.in-crisis.show"),
                    getTranslation("care.contact.in-crisis.put-away"),
                    this::read);
        }

        private Component read() {
            return contacts.read(client)
                    .<Component>map(SafeContactFacts::new)
                    .orElseGet(this::none);
        }

        private Component none() {
            return new Div(
                    new Paragraph(getTranslation("care.contact.in-crisis.none")),
                    new Anchor(
                            "desk/clients/%s/details".formatted(client),
                            getTranslation("care.contact.in-crisis.note")));
        }
    }
}
