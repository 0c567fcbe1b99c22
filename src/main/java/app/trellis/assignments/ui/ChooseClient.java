package app.trellis.assignments.ui;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.ClientStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Leads from a program to a client: asks which, then to the page with the days. */
final class ChooseClient {

    private final Caseload caseload;

    ChooseClient(Caseload caseload) {
        this.caseload = caseload;
    }

    Button button(String name, String key) {
        Button assign = new Button();
        assign.setText(assign.getTranslation("assignments.assign"));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> choose(name, key, assign));
        return assign;
    }

    private void choose(String name, String key, Button beside) {
        List<CaseloadRow> clients =
                caseload.read().stream().filter(row -> row.status() != ClientStatus.ENDED).toList();
        Dialog dialog = new Dialog(beside.getTranslation("assignments.program.to-whom", name));
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
                                    ProgramAssignView.path(client.getValue().id()) + "/" + key));
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
