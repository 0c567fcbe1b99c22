package app.trellis.organization.ui;

import app.trellis.organization.SupervisionLineDetails;
import app.trellis.shared.MemberId;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lines of supervision: those that hold first, past ones last. */
final class LineGrid extends Composite<Grid<LineGrid.Row>> {

    private static final int AS_LONG_AS_THE_PAGE = 40;

    private final LocalDate today;

    /** A line with the names of its two people. */
    record Row(SupervisionLineDetails line, String supervisor, String practitioner, boolean over) {}

    LineGrid(
            LocalDate today,
            SerializableConsumer<SupervisionLineDetails> end,
            SerializableConsumer<SupervisionLineDetails> turnCoSigning) {
        this.today = today;
        Grid<Row> grid = getContent();
        grid.addClassName("cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(people())
                .setHeader(getTranslation("organization.supervision.practitioner"))
                .setFlexGrow(2);
        grid.addColumn(row -> days(row.line()))
                .setHeader(getTranslation("organization.supervision.days"))
                .setFlexGrow(2);
        grid.addColumn(actions(end, turnCoSigning))
                .setHeader(getTranslation("organization.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("organization.supervision.none"));
    }

    void show(List<SupervisionLineDetails> lines, Map<MemberId, String> names) {
        getContent()
                .setItems(
                        lines.stream()
                                .map(line ->
                                        new Row(
                                                line,
                                                names.getOrDefault(line.supervisor(), ""),
                                                names.getOrDefault(line.practitioner(), ""),
                                                isOver(line)))
                                .sorted(
                                        Comparator.comparing(Row::over)
                                                .thenComparing(Row::supervisor)
                                                .thenComparing(Row::practitioner))
                                .toList());
        getContent().setAllRowsVisible(lines.size() <= AS_LONG_AS_THE_PAGE);
    }

    private boolean isOver(SupervisionLineDetails line) {
        LocalDate until = line.until();
        return until != null && until.isBefore(today);
    }

    private Renderer<Row> people() {
        return LitRenderer.<Row>of(
                        """
                        <div class="two-lines">
                          <b>${item.practitioner}</b><span>${item.with}</span>
                          <span ?hidden="${!item.coSigned}">${item.coSigned}</span>
                        </div>
                        """)
                .withProperty("practitioner", Row::practitioner)
                .withProperty(
                        "with",
                        row -> getTranslation("organization.supervision.with", row.supervisor()))
                .withProperty(
                        "coSigned",
                        row ->
                                row.line().coSigns()
                                        ? getTranslation("organization.supervision.co-signed")
                                        : "");
    }

    private String days(SupervisionLineDetails line) {
        LocalDate until = line.until();
        String from = Days.say(line.from(), getLocale());
        return until == null
                ? getTranslation("organization.supervision.since", from)
                : getTranslation(
                        "organization.supervision.from-until", from, Days.say(until, getLocale()));
    }

    private Renderer<Row> actions(
            SerializableConsumer<SupervisionLineDetails> end,
            SerializableConsumer<SupervisionLineDetails> turnCoSigning) {
        return LitRenderer.<Row>of(
                        """
                        <vaadin-button theme="small" ?hidden="${item.over}" @click="${end}"
                          aria-label="${item.endOf}">${item.endWord}</vaadin-button>
                        <vaadin-button theme="small" ?hidden="${item.over}" @click="${turn}"
                          aria-label="${item.turnOf}">${item.turnWord}</vaadin-button>
                        """)
                .withProperty("over", Row::over)
                .withProperty("endWord", row -> getTranslation("organization.supervision.end"))
                .withProperty(
                        "endOf",
                        row ->
                                getTranslation(
                                        "organization.supervision.end-of",
                                        row.practitioner(),
                                        row.supervisor()))
                .withProperty("turnWord", this::turn)
                .withProperty(
                        "turnOf",
                        row ->
                                getTranslation(
                                        "organization.supervision.turn-of",
                                        turn(row),
                                        row.practitioner(),
                                        row.supervisor()))
                .withFunction("turn", row -> turnCoSigning.accept(row.line()))
                .withFunction("end", row -> end.accept(row.line()));
    }

    private String turn(Row row) {
        return getTranslation(
                row.line().coSigns()
                        ? "organization.supervision.co-sign.stop"
                        : "organization.supervision.co-sign.start");
    }
}
