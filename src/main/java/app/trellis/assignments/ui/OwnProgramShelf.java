package app.trellis.assignments.ui;

import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.OwnProgramSummary;
import app.trellis.library.ProgramShelfPart;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The programs of the practice's own on the shelf of the library, and the way to a new one. */
@org.springframework.stereotype.Component
class OwnProgramShelf implements ProgramShelfPart {

    private final BuildingPrograms building;

    OwnProgramShelf(BuildingPrograms building) {
        this.building = building;
    }

    @Override
    public Component show() {
        Div page = new Div();
        List<OwnProgramSummary> all = building.all();
        Button add =
                new Button(
                        page.getTranslation("assignments.own.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> {
                            OwnProgramId id = building.start();
                            page.getUI().ifPresent(ui -> ui.navigate(OwnProgramView.path(id)));
                        });
        add.setDisableOnClick(true);
        Card card = Card.titled(page.getTranslation("assignments.own.title")).withAside(add);
        card.add(
                all.isEmpty()
                        ? ProgramGrid.soft(page.getTranslation("assignments.own.none"))
                        : table(all, page));
        page.add(card);
        return page;
    }

    private DataTable table(List<OwnProgramSummary> all, Component page) {
        return new DataTable(
                        page.getTranslation("assignments.own.title"),
                        List.of(
                                DataTable.Column.text(page.getTranslation("assignments.own.name")),
                                DataTable.Column.text(page.getTranslation("assignments.own.weeks")),
                                DataTable.Column.text(
                                        page.getTranslation("assignments.program.steps")),
                                DataTable.Column.text(
                                        page.getTranslation("assignments.own.column.state"))),
                        all.stream().map(one -> row(one, page)).toList())
                .underItsName();
    }

    private static List<DataTable.Cell> row(OwnProgramSummary one, Component page) {
        return List.of(
                DataTable.Cell.link(
                        one.name().isEmpty()
                                ? page.getTranslation("assignments.own.unnamed")
                                : one.name(),
                        OwnProgramView.path(one.id())),
                DataTable.Cell.of(page.getTranslation("assignments.program.weeks", one.weeks())),
                DataTable.Cell.of(page.getTranslation("assignments.own.steps-count", one.steps())),
                DataTable.Cell.of(state(one, page)));
    }

    private static String state(OwnProgramSummary one, Component page) {
        if (one.version() == 0) {
            return page.getTranslation("assignments.own.state.draft");
        }
        if (one.retired()) {
            return page.getTranslation("assignments.own.state.retired");
        }
        return one.draft()
                ? page.getTranslation("assignments.own.state.used-draft", one.version())
                : page.getTranslation("assignments.own.state.used", one.version());
    }
}
