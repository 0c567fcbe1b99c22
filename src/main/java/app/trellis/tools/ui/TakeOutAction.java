package app.trellis.tools.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** Leads to the page on which a record is taken out for another system. */
@org.springframework.stereotype.Component
class TakeOutAction implements ClientAction {

    /** After the record to read. */
    private static final int ORDER = 10;

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
        Anchor way = new Anchor();
        way.setHref(TakeOutView.path(client.id()));
        way.setText(way.getTranslation("tools.fhir.action"));
        way.addClassName("button");
        return Optional.of(way);
    }
}
