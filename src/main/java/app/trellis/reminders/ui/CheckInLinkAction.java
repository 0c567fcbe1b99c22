package app.trellis.reminders.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.reminders.SendingCheckInLinks;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** Sends a client the link to their check-in, where they said yes to such links. */
@org.springframework.stereotype.Component
class CheckInLinkAction implements ClientAction {

    private static final int ORDER = 4;

    private final SendingCheckInLinks sending;

    CheckInLinkAction(SendingCheckInLinks sending) {
        this.sending = sending;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (client.status() != ClientStatus.ACTIVE || !client.hasArrived()) {
            return Optional.empty();
        }
        Button send = new Button();
        send.setText(send.getTranslation("reminders.link.send"));
        send.addClickListener(click -> {
            try {
                sending.send(client.id());
                Notices.done(send, send.getTranslation("reminders.link.on-its-way"));
            } catch (Refused refused) {
                Notices.refused(send, refused);
            }
        });
        return Optional.of(send);
    }
}
