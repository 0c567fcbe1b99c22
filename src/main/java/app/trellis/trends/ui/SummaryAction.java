package app.trellis.trends.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** Leads from a client's details to a sheet that says where they stand. */
@org.springframework.stereotype.Component
class SummaryAction implements ClientAction {

    private static final int ORDER = -1;

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
        Anchor summary = new Anchor();
        summary.setHref(SummaryView.path(client.id()));
        summary.setText(summary.getTranslation("trends.summary"));
        summary.addClassName("button");
        return Optional.of(summary);
    }
}
