package app.trellis.tools.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.DeskProfilePart;
import app.trellis.shared.Role;
import app.trellis.tools.LettingToolsIn;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Lets a practitioner decide which tools see the clients that they treat. */
@org.springframework.stereotype.Component
class ToolsOnProfile implements DeskProfilePart {

    private final LettingToolsIn letting;
    private final CurrentPerson current;

    ToolsOnProfile(LettingToolsIn letting, CurrentPerson current) {
        this.letting = letting;
        this.current = current;
    }

    @Override
    public Optional<Component> content() {
        if (!current.get().is(Role.PRACTITIONER)) {
            return Optional.empty();
        }
        List<LettingToolsIn.Offered> offered = letting.offered();
        return offered.isEmpty() ? Optional.empty() : Optional.of(new ToolsCard(letting, offered));
    }
}
