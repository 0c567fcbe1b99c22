package app.trellis.assignments.ui;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.ClientStatus;
import app.trellis.library.Program;
import app.trellis.library.ProgramAction;
import app.trellis.shared.Me;
import app.trellis.shared.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;

/** Leads from a program to a client: asks which, then to the page with the days. */
@org.springframework.stereotype.Component
class AssignProgramAction implements ProgramAction {

    private final Caseload caseload;

    AssignProgramAction(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public Optional<Component> offer(Program program) {
        if (!Me.is(Role.PRACTITIONER)) {
            return Optional.empty();
        }
        Button assign = new Button();
        assign.setText(assign.getTranslation("assignments.assign"));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> choose(program, assign));
        return Optional.of(assign);
    }

    private void choose(Program program, Button beside) {
        List<CaseloadRow> clients =
                caseload.read().stream().filter(row -> row.status() != ClientStatus.ENDED).toList();
        Dialog dialog =
                new Dialog(beside.getTranslation("assignments.program.to-whom", program.name()));
        Select<CaseloadRow> client = new Select<>();
        client.setLabel(beside.getTranslation("assignments.program.client"));
        client.setItems(clients);
        client.setItemLabelGenerator(CaseloadRow::name);
        client.setWidthFull();
        Button go = new Button(beside.getTranslation("assignments.program.see-days"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(false);
        client.addValueChangeListener(change -> go.setEnabled(change.getValue() != null));
        go.addClickListener(click -> {
            dialog.close();
            beside.getUI()
                    .ifPresent(ui ->
                            ui.navigate(
                                    ProgramAssignView.path(client.getValue().id())
                                            + "/"
                                            + program.key()));
        });
        dialog.add(client);
        dialog.getFooter()
                .add(
                        new Button(
                                beside.getTranslation("assignments.program.not-now"),
                                click -> dialog.close()),
                        go);
        dialog.open();
    }
}
