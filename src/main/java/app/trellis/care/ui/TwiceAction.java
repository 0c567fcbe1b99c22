package app.trellis.care.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.KeepingOneRecord;
import app.trellis.care.NotingPartners;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** Says in an ended record that the client has another one, or that it is a record of its own. */
@org.springframework.stereotype.Component
class TwiceAction implements ClientAction {

    private static final int ORDER = 90;

    private final KeepingOneRecord keeping;
    private final NotingPartners others;

    TwiceAction(KeepingOneRecord keeping, NotingPartners others) {
        this.keeping = keeping;
        this.others = others;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (client.status() != ClientStatus.ENDED) {
            return Optional.empty();
        }
        Button button = new Button();
        if (client.keptAs() == null) {
            button.setText(button.getTranslation("care.twice.say"));
            button.addClickListener(click ->
                    new TwiceDialog(
                                    others.choices(client.id()),
                                    kept -> keeping.preview(client.id(), kept),
                                    kept -> {
                                        keeping.join(client.id(), kept);
                                        button.getUI()
                                                .ifPresent(
                                                        ui -> ui.navigate("desk/clients/" + kept));
                                    })
                            .open());
        } else {
            button.setText(button.getTranslation("care.twice.undo"));
            button.addClickListener(click -> ask(button, client));
        }
        return Optional.of(button);
    }

    private void ask(Button button, ClientDetails client) {
        Confirm.ask(
                button.getTranslation("care.twice.undo-ask"),
                button.getTranslation("care.twice.undo-means"),
                button.getTranslation("care.twice.undo"),
                button.getTranslation("care.cancel"),
                () -> {
                    try {
                        keeping.part(client.id());
                        button.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                    } catch (Refused refused) {
                        Notices.refused(button, refused);
                    }
                });
    }
}
