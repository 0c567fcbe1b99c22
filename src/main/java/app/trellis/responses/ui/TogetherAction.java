package app.trellis.responses.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;

/** Leads to what can be filled in together, for as long as care goes on. */
@org.springframework.stereotype.Component
class TogetherAction implements ClientAction {

    private static final int ORDER = 5;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> offer(ClientDetails client) {
        if (client.status() == ClientStatus.ENDED) {
            return Optional.empty();
        }
        Button together = new Button();
        together.setText(together.getTranslation("responses.together"));
        together.addClickListener(click ->
                together.getUI().ifPresent(ui -> ui.navigate(TogetherChoice.path(client.id()))));
        return Optional.of(together);
    }
}
