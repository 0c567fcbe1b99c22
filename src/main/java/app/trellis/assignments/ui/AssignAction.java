package app.trellis.assignments.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** Leads to what can be assigned, for as long as care goes on. */
@org.springframework.stereotype.Component
class AssignAction implements ClientAction {

    private static final int ORDER = 10;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (client.status() == ClientStatus.ENDED) {
            return Optional.empty();
        }
        Button assign = new Button();
        assign.setText(assign.getTranslation("assignments.assign"));
        assign.addClickListener(
                click -> assign.getUI().ifPresent(ui -> ui.navigate(AssignView.path(client.id()))));
        return Optional.of(assign);
    }
}
