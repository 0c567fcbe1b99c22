package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.Ending;
import app.trellis.care.ManagingClients;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Pausing, ending and coming back, each with what it means for both sides. */
class EndsCard extends Composite<Card> {

    private final ManagingClients clients;
    private final ClientDetails details;
    private final Div content = new Div();

    EndsCard(ManagingClients clients, ClientDetails details) {
        this.clients = clients;
        this.details = details;
        content.addClassName("form");
        if (details.status() == ClientStatus.ENDED) {
            content.add(new Paragraph(getTranslation("care.end.ended")));
            content.add(button("care.end.come-back", () -> clients.comeBack(details.id())));
        } else {
            addPause();
            for (Ending how : Ending.values()) {
                content.add(endButton(how));
            }
        }
        getContent().withTitle(getTranslation("care.end.title")).add(content);
    }

    private void addPause() {
        if (details.status() == ClientStatus.PAUSED) {
            content.add(button("care.end.go-on", () -> clients.goOn(details.id())));
            return;
        }
        DatePicker until = Days.field(getTranslation("care.end.pause-until"), getLocale());
        until.setHelperText(getTranslation("care.end.pause-means"));
        content.add(
                until,
                button("care.end.pause", () -> clients.pause(details.id(), until.getValue())));
    }

    private Button endButton(Ending how) {
        String name = how.name().toLowerCase(Locale.ROOT);
        Button button = new Button(getTranslation("care.ending." + name));
        button.addClickListener(click ->
                Confirm.ask(
                        getTranslation("care.ending." + name),
                        getTranslation("care.end.means"),
                        getTranslation("care.end.yes"),
                        getTranslation("care.cancel"),
                        () -> act(() -> clients.end(details.id(), how))));
        return button;
    }

    private Button button(String key, Runnable then) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            act(then);
            button.setEnabled(true);
        });
        return button;
    }

    private void act(Runnable then) {
        try {
            then.run();
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
