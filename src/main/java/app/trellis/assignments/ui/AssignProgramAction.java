package app.trellis.assignments.ui;

import app.trellis.care.Caseload;
import app.trellis.library.Program;
import app.trellis.library.ProgramAction;
import app.trellis.shared.Me;
import app.trellis.shared.Role;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads from a shipped program to a client. */
@org.springframework.stereotype.Component
@Order(2)
class AssignProgramAction implements ProgramAction {

    private final Caseload caseload;

    AssignProgramAction(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public Optional<Component> offer(Program program) {
        return Me.is(Role.PRACTITIONER)
                ? Optional.of(new ChooseClient(caseload).button(program.name(), program.key()))
                : Optional.empty();
    }
}
