package app.trellis.assignments.ui;

import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.RunDetails;
import app.trellis.assignments.RunId;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.jspecify.annotations.Nullable;

/** Makes a program of the practice's own from what is planned for a client. */
final class SavePlan {

    private final ClientId client;
    private final BuildingPrograms building;
    private final Component page;

    SavePlan(ClientId client, BuildingPrograms building, Component page) {
        this.client = client;
        this.building = building;
        this.page = page;
    }

    Button of(RunDetails run) {
        return button(
                page.getTranslation("assignments.own.save-run"),
                run.id(),
                page.getTranslation("assignments.own.copy-of", run.name()));
    }

    Button everything() {
        return button(
                page.getTranslation("assignments.own.save-plan"),
                null,
                page.getTranslation("assignments.own.saved-name"));
    }

    private Button button(String text, @Nullable RunId run, String name) {
        Button button = new Button(text);
        button.addThemeName("tertiary");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                OwnProgramId made = building.copyPlan(client, run, name);
                Notices.done(page, page.getTranslation("assignments.own.saved"));
                page.getUI().ifPresent(ui -> ui.navigate(OwnProgramView.path(made)));
            } catch (Refused refused) {
                Notices.refused(page, refused);
                button.setEnabled(true);
            }
        });
        return button;
    }
}
