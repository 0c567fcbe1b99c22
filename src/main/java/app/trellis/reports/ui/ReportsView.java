package app.trellis.reports.ui;

import app.trellis.reports.AskingForReports;
import app.trellis.reports.PracticeReport;
import app.trellis.reports.ReportPage;
import app.trellis.reports.ReportPeriod;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.PrintButton;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supervisor reads about the people they supervise; the address names the period. */
@Route(ReportsView.PATH)
@RolesAllowed("SUPERVISOR")
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/reports";

    private static final int QUARTERS = 8;
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final PracticeReport reports;
    private final ReportWords words;
    private final LocalDate today;
    private final Select<ReportPeriod> period = new Select<>();
    private final Paragraph printed = new Paragraph();
    private final Div content = new Div();

    ReportsView(PracticeReport reports, AskingForReports asking, Clock clock) {
        this.reports = reports;
        this.words =
                new ReportWords((key, arguments) -> getTranslation(key, arguments), getLocale());
        this.today = ReportPeriod.today(clock);
        addClassName("page");
        PrintButton print = new PrintButton(words.say("reports.print"));
        period.setLabel(words.say("reports.period"));
        period.setItemLabelGenerator(words::period);
        period.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(change.getValue());
            }
        });
        Div toolbar = new Div(period);
        toolbar.addClassName("toolbar");
        printed.addClassName("print-only");
        content.addClassName("columns");
        add(
                new PageHeader(words.say("reports.heading"))
                        .withEyebrow(words.say("reports.title"))
                        .withActions(print),
                toolbar,
                printed,
                content,
                new MonthlyMail(asking, ReportPage.TEAM));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        ReportPeriod last = ReportPeriod.lastClosed(today);
        LocalDate from = day(asked, FROM).orElse(last.from());
        LocalDate until = day(asked, UNTIL).orElse(last.until());
        try {
            show(reports.read(from, until));
        } catch (Refused refused) {
            show(reports.read(last.from(), last.until()));
            content.addComponentAsFirst(new Card(new Paragraph(Notices.sentence(this, refused))));
        }
    }

    private void show(SupervisorReport report) {
        choose(report.period());
        printed.setText(words.period(report.period()));
        content.removeAll();
        Div main = new Div();
        main.addClassName("stack");
        Figures total = report.total();
        if (total == null) {
            main.add(new Card(new EmptyState(empty(report))));
        } else {
            FiguresTable table = new FiguresTable(words);
            FiguresTable.parts(report)
                    .forEach(part -> main.add(new Card(table.of(report, part).aligned("report"))));
            Card notes = new Card();
            notes(report).forEach(notes::add);
            notes.add(download(report.period()));
            main.add(
                    notes,
                    Card.titled(
                            words.say("reports.sentences"),
                            new FigureSentences(report, total, words)));
        }
        content.add(main, new Aside(supervised(report)));
    }

    private TableDownload download(ReportPeriod shown) {
        return new TableDownload(
                words.say("reports.table.file", words.period(shown)),
                "trellis-" + shown.until(),
                () -> new FiguresTable(words).file(reports.export(shown.from(), shown.until())));
    }

    private List<Component> notes(SupervisorReport report) {
        List<String> said = new ArrayList<>();
        if (!report.period().closed()) {
            said.add(words.say("reports.note.open"));
        }
        if (report.isThin()) {
            said.add(words.say("reports.note.thin"));
        }
        said.add(words.say("reports.note.no-ranking"));
        return said.stream()
                .<Component>map(sentence -> {
                    Paragraph note = new Paragraph(sentence);
                    note.addClassNames("soft", "small");
                    return note;
                })
                .toList();
    }

    private Component supervised(SupervisorReport report) {
        if (report.people().isEmpty()) {
            return Card.titled(
                    words.say("reports.people.title"),
                    new Paragraph(words.say("reports.people.nobody")));
        }
        return Card.titled(
                words.say("reports.people.title"),
                new DataTable(
                        words.say("reports.people.caption"),
                        List.of(
                                Column.text(words.say("reports.people.name")),
                                Column.text(words.say("reports.people.since"))),
                        report.people().stream()
                                .map(one -> List.of(Cell.of(one.name()), days(one)))
                                .toList()));
    }

    private Cell days(SupervisorReport.Person one) {
        Cell since = Cell.of(words.day(one.since()));
        LocalDate until = one.until();
        return until == null
                ? since
                : since.withNote(words.say("reports.people.until", words.day(until)));
    }

    private String empty(SupervisorReport report) {
        return report.people().isEmpty()
                ? words.say("reports.empty")
                : words.say("reports.empty.period", words.period(report.period()));
    }

    private void choose(ReportPeriod shown) {
        List<ReportPeriod> choices = new ArrayList<>(ReportPeriod.choices(today, QUARTERS));
        if (!choices.contains(shown)) {
            choices.add(shown);
        }
        period.setItems(choices);
        period.setValue(shown);
    }

    private void open(ReportPeriod chosen) {
        QueryParameters days =
                QueryParameters.simple(
                        Map.of(
                                FROM, chosen.from().toString(),
                                UNTIL, chosen.until().toString()));
        getUI().ifPresent(ui -> ui.navigate(PATH, days));
    }

    private static Optional<LocalDate> day(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
