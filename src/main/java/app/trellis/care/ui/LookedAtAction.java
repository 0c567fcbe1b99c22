package app.trellis.care.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** Leads to a client's own pages as they see them, where they have any. */
@org.springframework.stereotype.Component
class LookedAtAction implements ClientAction {

    private static final int ORDER = 1;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (!client.hasArrived()) {
            return Optional.empty();
        }
        Anchor look = new Anchor();
        look.setHref(LookedAtView.path(client.id()));
        look.setText(look.getTranslation("care.looked-at"));
        look.addClassName("button");
        return Optional.of(look);
    }
}
