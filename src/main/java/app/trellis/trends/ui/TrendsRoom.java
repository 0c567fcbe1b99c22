package app.trellis.trends.ui;

import app.trellis.care.SignalKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import app.trellis.shared.ui.TrendChart;
import app.trellis.shared.ui.Verdict;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.ReadingTrends;
import app.trellis.trends.TrendLanes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** One client's check-ins: five seconds above, then chart, sentence, table and single questions. */
final class TrendsRoom extends Composite<Div> {

    private final ClientId client;
    private final ReadingTrends trends;
    private final CheckInTrend trend;
    private final TrendWords words;
    private final TrendPicture picture;
    private final TrendChart chart = new TrendChart();

    TrendsRoom(ClientId client, ReadingTrends trends) {
        this.client = client;
        this.trends = trends;
        this.trend = trends.read(client);
        this.words =
                new TrendWords((key, arguments) -> getTranslation(key, arguments), getLocale());
        this.picture = new TrendPicture(words);
        getContent().addClassName("stack");
        getContent().add(fiveSeconds(trends.waiting(client)));
        if (trend.isEmpty()) {
            getContent().add(new Card(new EmptyState(words.say("trends.empty"), plan())));
            return;
        }
        chart.setSpec(picture.of(trend, null));
        Component drawing =
                trend.drawn().isEmpty() ? new EmptyState(words.say("trends.no-marks")) : chart;
        Paragraph said = new Paragraph(words.description(trend));
        said.addClassNames("soft", "small");
        Aside aside = new Aside(new Card(verdict()), new Card(ItemTrends.aroundMe(trend, words)));
        Card table = Card.titled(words.say("trends.table.title"), new TrendTable(words).of(trend));
        Div columns = new Div(new Card(drawing, said), aside, table);
        columns.addClassNames("columns", "beside");
        getContent().add(columns, new Card(ItemTrends.ofTheMark(trend, words)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach() && !trend.drawn().isEmpty()) {
            // Sessions and exercises may follow the page: the browser asks for them once it is up.
            chart.getElement().executeJs("return true").then(ready -> showAlongside());
        }
    }

    void showAlongside() {
        TrendLanes lanes = trends.alongside(client);
        chart.setSpec(picture.of(trend, lanes));
    }

    private Anchor plan() {
        Anchor plan =
                new Anchor("desk/clients/" + client + "/plan", words.say("trends.empty.plan"));
        plan.addClassName("button");
        return plan;
    }

    private FiveSecondLine fiveSeconds(Set<SignalKind> waiting) {
        FiveSecondLine line = new FiveSecondLine();
        line.pill(
                waiting.contains(SignalKind.SAFETY)
                        ? Pill.signal(Signal.SAFETY, words.say("trends.line.safety"))
                        : Pill.neutral(words.say("trends.line.no-safety")));
        line.pill(flag(waiting));
        words.worthAsking(trend).ifPresent(line::fact);
        trend.latest()
                .ifPresent(one -> {
                    line.fact(
                            words.say("trends.line.check-in"), words.markOf(one), ", " + ago(one));
                    Double from = one.fromBaseline();
                    if (from != null) {
                        line.fact(words.say("trends.line.from-baseline", words.change(from)));
                    }
                });
        Long days = trend.daysAgo();
        boolean lastHasTheMark = trend.latest().filter(one -> daysTo(one) == 0).isPresent();
        if (days != null && !lastHasTheMark) {
            line.soft(words.say("trends.line.last", words.ago(days)));
        }
        line.soft(completeness());
        return line;
    }

    private String ago(CheckIn one) {
        Long days = trend.daysAgo();
        return words.ago((days == null ? 0 : days) + daysTo(one));
    }

    /** Days from a check-in to the newest one of any kind. */
    private long daysTo(CheckIn one) {
        return ChronoUnit.DAYS.between(one.on(), trend.checkIns().getLast().on());
    }

    private Pill flag(Set<SignalKind> waiting) {
        if (waiting.contains(SignalKind.WORSE)) {
            return Pill.signal(Signal.WORSE, words.say("trends.line.worse"));
        }
        boolean look = waiting.contains(SignalKind.LOOK) || words.worthAsking(trend).isPresent();
        return look
                ? Pill.signal(Signal.LOOK, words.say("trends.line.look"))
                : Pill.signal(Signal.NO_FLAG, words.say("trends.line.no-flag"));
    }

    private String completeness() {
        long all = trend.series().size();
        long marked = trend.series().stream().filter(CheckIn::isDrawn).count();
        return words.say("trends.line.complete", marked, all);
    }

    private Verdict verdict() {
        Facts facts = new Facts();
        words.baseline(trend).ifPresent(mark -> facts.row(words.say("trends.fact.baseline"), mark));
        trend.latest()
                .ifPresent(one -> facts.row(words.say("trends.fact.latest"), words.markOf(one)));
        trend.lowest()
                .ifPresent(one ->
                        facts.row(
                                words.say("trends.fact.lowest"),
                                words.say(
                                        "trends.fact.on",
                                        words.markOf(one),
                                        words.shortDay(one.on()))));
        words.feelingSafe(trend)
                .ifPresent(range -> facts.row(words.say("trends.fact.safe"), range));
        trend.range(CheckInTrend.BOUNDARIES)
                .ifPresent(range ->
                        facts.row(words.say("trends.fact.boundaries"), words.range(range)));
        return new Verdict(
                        words.claim(trend),
                        words.say("trends.how"),
                        new HowWeKnow(words).rows(trend))
                .withFacts(facts);
    }
}
