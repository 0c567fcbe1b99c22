package app.trellis.assignments.ui;

import app.trellis.assignments.BringingPrograms;
import app.trellis.assignments.OlderRun;
import app.trellis.assignments.OwnProgramId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import com.vaadin.flow.component.Component;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The person's own clients who go on with an earlier version of a program. */
final class OlderRuns {

    private final BringingPrograms bringing;
    private final Component page;

    OlderRuns(BringingPrograms bringing, Component page) {
        this.bringing = bringing;
        this.page = page;
    }

    /** A card that names them, or nothing where there are none. */
    Optional<Card> of(OwnProgramId program, Locale locale) {
        List<OlderRun> older = bringing.older(program);
        if (older.isEmpty()) {
            return Optional.empty();
        }
        AssignmentWords words = new AssignmentWords(page, locale, ZoneOffset.UTC);
        DataTable table =
                new DataTable(
                                say("assignments.bring.older"),
                                List.of(
                                        DataTable.Column.text(say("assignments.program.client")),
                                        DataTable.Column.text(
                                                say("assignments.own.column.version")),
                                        DataTable.Column.text(say("assignments.starts"))),
                                older.stream().map(one -> row(one, words)).toList())
                        .underItsName();
        return Optional.of(
                Card.titled(
                        say("assignments.bring.older"),
                        ProgramGrid.soft(say("assignments.bring.older.means")),
                        table));
    }

    private static List<DataTable.Cell> row(OlderRun one, AssignmentWords words) {
        return List.of(
                DataTable.Cell.link(one.name(), "desk/clients/%s/plan".formatted(one.client())),
                DataTable.Cell.of(String.valueOf(one.version())),
                DataTable.Cell.of(words.day(one.startsOn())));
    }

    private String say(String key) {
        return page.getTranslation(key);
    }
}
