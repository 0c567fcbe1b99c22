package app.trellis.exchange.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** Leads from a client's details to their record as a file. */
@org.springframework.stereotype.Component
class RecordOutAction implements ClientAction {

    private static final int ORDER = 0;

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
        Anchor out = new Anchor();
        out.setHref(RecordOutView.path(client.id()));
        out.setText(out.getTranslation("exchange.record"));
        out.addClassName("button");
        return Optional.of(out);
    }
}
