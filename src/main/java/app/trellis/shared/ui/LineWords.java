package app.trellis.shared.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What the strip at the top says of a lost line, in the reader's language. */
@Component
class LineWords implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Before each page, because only then the reader's language is known for certain.
        event.getSource()
                .addUIInitListener(
                        init -> init.getUI().addBeforeEnterListener(enter -> say(enter.getUI())));
    }

    private static void say(UI ui) {
        ReconnectDialogConfiguration strip = ui.getReconnectDialogConfiguration();
        strip.setDialogText(ui.getTranslation("shared.line.lost"));
        strip.setDialogTextGaveUp(ui.getTranslation("shared.line.gone"));
    }
}
