package app.trellis.trends.ui;

import app.trellis.care.KeepingTyped;
import app.trellis.care.ManagingClients;
import app.trellis.care.TypedForm;
import app.trellis.measures.MeasureTitles;
import app.trellis.responses.ReadingLedger;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.ReadsBack;
import app.trellis.shared.ui.Replacing;
import app.trellis.shared.ui.TrendChart;
import app.trellis.trends.ClientTrend;
import app.trellis.trends.ClientTrend.Dot;
import app.trellis.trends.ClientTrend.OwnLine;
import app.trellis.trends.ClientTrend.OwnTrend;
import app.trellis.trends.MarkingTrends;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * A client's own dots and days, in words that claim nothing a conversation should say: no flag, no
 * clinical range, no leaning.
 */
@Route(OwnWayView.PATH)
@RolesAllowed("CLIENT")
@ReadsBack
class OwnWayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/way";

    private final ClientTrend trends;
    private final ReadingLedger ledger;
    private final MarkingTrends marking;
    private final ManagingClients clients;
    private final MeasureTitles titles;
    private final KeepingTyped typed;
    private final Clock clock;

    OwnWayView(
            ClientTrend trends,
            ReadingLedger ledger,
            MarkingTrends marking,
            ManagingClients clients,
            MeasureTitles titles,
            KeepingTyped typed,
            Clock clock) {
        this.trends = trends;
        this.ledger = ledger;
        this.marking = marking;
        this.clients = clients;
        this.titles = titles;
        this.typed = typed;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(clients.mine());
    }

    private void show(ClientId client) {
        Sayings words =
                new Sayings((key, arguments) -> getTranslation(key, arguments), getLocale());
        OwnTrend own = trends.read(client);
        Paragraph about = new Paragraph(words.say("trends.mine.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent().add(new PageHeader(words.say("trends.mine")), about);
        if (own.lines().isEmpty()) {
            getContent().add(new EmptyState(words.say("trends.mine.empty")));
        }
        own.lines().forEach(line -> getContent().add(card(words, own, line)));
        getContent()
                .add(
                        new LedgerPart(locale -> ledger.own(client, locale)),
                        days(words, client, own),
                        new Div(
                                Replacing.walk(
                                        new Anchor("me/mine", words.say("trends.mine.to-mine")))));
    }

    private Card card(Sayings words, OwnTrend own, OwnLine line) {
        OwnPicture picture = new OwnPicture(words, titles, own.events());
        TrendChart chart = new TrendChart();
        chart.setSpec(picture.of(line, false));
        Card card = new Card(chart);
        if (line.band() != null) {
            Checkbox usual = new Checkbox(words.say("trends.mine.show-usual"));
            usual.addValueChangeListener(
                    change -> chart.setSpec(picture.of(line, change.getValue())));
            card.add(usual);
        }
        Paragraph said = new Paragraph(picture.sentence(line));
        said.addClassName("small");
        card.add(said, new Details(words.say("trends.mine.all"), table(words, picture, line)));
        return card;
    }

    private static DataTable table(Sayings words, OwnPicture picture, OwnLine line) {
        List<List<Cell>> rows =
                line.dots().reversed().stream().map(dot -> row(words, picture, line, dot)).toList();
        return new DataTable(
                picture.name(line),
                List.of(
                        Column.text(words.say("trends.table.day")),
                        Column.number(words.say("trends.table.mark"))),
                rows);
    }

    private static List<Cell> row(Sayings words, OwnPicture picture, OwnLine line, Dot dot) {
        return List.of(Cell.of(words.shortDay(dot.on())), Cell.of(picture.mark(line, dot.mark())));
    }

    private OwnDays days(Sayings words, ClientId client, OwnTrend own) {
        return new OwnDays(
                words,
                own.events(),
                LocalDate.now(clock),
                new OwnDays.Acts(
                        new TypedForm(typed, client, "day"),
                        event ->
                                then(
                                        client,
                                        "trends.mine.noted",
                                        () -> marking.noteOwn(client, event)),
                        (event, sharing) ->
                                then(
                                        client,
                                        "trends.mine.sharing-changed",
                                        () -> marking.share(client, event, sharing)),
                        event ->
                                then(
                                        client,
                                        "trends.events.removed",
                                        () -> marking.removeOwn(client, event))));
    }

    private void then(ClientId client, String key, Runnable act) {
        act.run();
        Notices.done(this, getTranslation(key));
        show(client);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
