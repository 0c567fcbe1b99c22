package app.trellis.assignments.ui;

import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgramId;
import app.trellis.library.Program;
import app.trellis.library.ProgramAction;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Begins a program of the practice's own with a copy of a shipped one. */
@org.springframework.stereotype.Component
@Order(1)
class CopyProgramAction implements ProgramAction {

    private final BuildingPrograms building;

    CopyProgramAction(BuildingPrograms building) {
        this.building = building;
    }

    @Override
    public Optional<Component> offer(Program program) {
        Button copy = new Button();
        copy.setText(copy.getTranslation("assignments.own.copy"));
        copy.setDisableOnClick(true);
        copy.addClickListener(click -> {
            UI ui = copy.getUI().orElseThrow();
            OwnProgramId id =
                    building.copy(
                            program.key(),
                            copy.getTranslation("assignments.own.copy-of", program.name()),
                            ui.getLocale());
            ui.navigate(OwnProgramView.path(id));
        });
        return Optional.of(copy);
    }
}
