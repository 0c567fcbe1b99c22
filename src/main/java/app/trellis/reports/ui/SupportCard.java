package app.trellis.reports.ui;

import app.trellis.care.NeedWords;
import app.trellis.care.SignalKind;
import app.trellis.care.TeamClient;
import app.trellis.notes.NotesOfTeam;
import app.trellis.reports.TeamSupport;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One person of a team: what waits for them, and how each client of theirs stands. */
final class SupportCard extends Composite<Card> {

    private final TeamSupport.Person person;
    private final ZoneId zone;
    private final boolean opensWithReason;

    /**
     * @param opensWithReason whether each client leads to where notes are opened with a reason
     */
    SupportCard(TeamSupport.Person person, ZoneId zone, boolean opensWithReason) {
        this.person = person;
        this.zone = zone;
        this.opensWithReason = opensWithReason;
    }

    @Override
    protected Card initContent() {
        Card card = Card.titled(person.name());
        card.add(load());
        late().forEach(card::add);
        List<TeamSupport.Line> first =
                person.clients().stream().filter(TeamSupport.Line::needsLook).toList();
        List<TeamSupport.Line> others =
                person.clients().stream().filter(line -> !line.needsLook()).toList();
        if (!first.isEmpty()) {
            card.add(
                    table(getTranslation("reports.support.first", person.name()), first)
                            .aligned("support"));
        } else if (!person.clients().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("reports.support.none-first"));
            none.addClassName("soft");
            card.add(none);
        }
        if (!others.isEmpty()) {
            card.add(
                    new NativeDetails(
                            getTranslation("reports.support.others", others.size()),
                            table(getTranslation("reports.support.others", others.size()), others)
                                    .aligned("support")
                                    .underItsName()));
        }
        return card;
    }

    private Paragraph load() {
        Paragraph load =
                new Paragraph(
                        person.clients().isEmpty()
                                ? getTranslation("reports.support.no-clients")
                                : getTranslation(
                                        "reports.support.load",
                                        person.clients().size(),
                                        person.heavy()));
        load.addClassName("soft");
        return load;
    }

    /** What waits longer than it should, each with the way to it where there is one. */
    private List<Component> late() {
        List<Component> lines = new ArrayList<>();
        if (person.openAlerts() > 0) {
            String words =
                    getTranslation("reports.support.alerts", person.openAlerts(), person.pastDue());
            lines.add(new Paragraph(new Anchor("desk/alerts", words)));
        }
        NotesOfTeam.Count notes = person.notes();
        Instant oldest = notes.oldest();
        if (oldest != null) {
            lines.add(
                    line(
                            getTranslation(
                                    "reports.support.unsigned",
                                    notes.unsigned(),
                                    Days.say(oldest, zone, getLocale()))));
        }
        if (notes.returned() > 0) {
            lines.add(line(getTranslation("reports.support.returned", notes.returned())));
        }
        if (person.isQuiet()) {
            lines.add(line(getTranslation("reports.support.all-quiet")));
        } else if (person.quiet() > 0) {
            lines.add(line(getTranslation("reports.support.quiet", person.quiet())));
        }
        return lines;
    }

    private static Paragraph line(String words) {
        return new Paragraph(words);
    }

    private DataTable table(String caption, List<TeamSupport.Line> lines) {
        List<Column> columns = new ArrayList<>(columns());
        if (opensWithReason) {
            columns.add(column("reports.support.notes"));
        }
        return new DataTable(caption, columns, lines.stream().map(this::row).toList());
    }

    private List<Column> columns() {
        return List.of(
                column("reports.support.client"),
                column("reports.support.need"),
                column("reports.support.talk"),
                column("reports.support.steady"),
                column("reports.support.rests"),
                column("reports.support.against"));
    }

    /** All clients of a team as one table, each with whose client it is. */
    static FileTable file(String caption, String whose, TeamSupport team) {
        List<Column> columns = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (TeamSupport.Person person : team.people()) {
            SupportCard card = new SupportCard(person, team.zone(), false);
            if (columns.isEmpty()) {
                columns.add(Column.text(whose));
                columns.addAll(card.columns());
            }
            for (TeamSupport.Line line : person.clients()) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(person.name()));
                row.addAll(card.row(line));
                rows.add(row);
            }
        }
        return DataTable.file(caption, columns, rows);
    }

    private Column column(String key) {
        return Column.text(getTranslation(key));
    }

    private List<Cell> row(TeamSupport.Line line) {
        TeamClient client = line.client();
        List<Cell> cells = new ArrayList<>(about(line, client));
        if (opensWithReason) {
            cells.add(
                    Cell.link(
                            getTranslation("reports.support.open"),
                            OpenWithReasonView.PATH + "/" + client.client()));
        }
        return cells;
    }

    private List<Cell> about(TeamSupport.Line line, TeamClient client) {
        String word = client.pseudonym();
        return List.of(
                Cell.of(
                        word == null
                                ? getTranslation(
                                        "reports.support.number", client.client().shortNumber())
                                : word),
                need(line),
                Cell.of(
                        getTranslation(
                                switch (client.talk()) {
                                    case IN_DATE -> "reports.support.talk.in-date";
                                    case AGAIN -> "reports.support.talk.again";
                                    case NONE -> "reports.support.talk.none";
                                })),
                Cell.of(
                        getTranslation(
                                line.steadyPage() ? "reports.support.yes" : "reports.support.no")),
                Cell.of(
                        client.holds() == 0
                                ? getTranslation("reports.support.no")
                                : getTranslation("reports.support.holds", client.holds())),
                line.againstALine() == 0
                        ? Cell.of(getTranslation("reports.support.no"))
                        : Cell.link(
                                getTranslation("reports.support.times", line.againstALine()),
                                TalkOverView.PATH));
    }

    /** The most needy thing by its kind and day; never what somebody answered. */
    private Cell need(TeamSupport.Line line) {
        TeamClient client = line.client();
        if (client.signals().isEmpty()) {
            Signal shape = client.isQuiet() ? Signal.NOTHING : Signal.NO_FLAG;
            return Cell.signal(shape, getTranslation(NeedWords.key(shape), client.quietDays()));
        }
        app.trellis.care.Signal first = client.signals().getFirst();
        Signal shape = NeedWords.shape(first.kind());
        Cell cell = Cell.signal(shape, getTranslation(NeedWords.key(shape)));
        String since = Days.say(first.since(), zone, getLocale());
        if (line.pastDue() > 0) {
            return cell.withNote(getTranslation("reports.support.past-due", since));
        }
        if (first.kind() == SignalKind.NEW) {
            return cell.withNote(getTranslation("reports.support.unread-since", since));
        }
        return first.isFlag()
                ? cell.withNote(getTranslation(first.said(), since, first.about()))
                : cell.withNote(getTranslation("reports.support.since", since));
    }
}
