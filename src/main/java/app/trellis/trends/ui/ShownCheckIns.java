package app.trellis.trends.ui;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Signal;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.Direction;
import app.trellis.trends.BeforeAfter;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.NewStart;
import app.trellis.trends.Use;
import com.vaadin.flow.component.Component;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The check-ins as the room shows them: compared with the same person's earlier ones only. */
final class ShownCheckIns implements Shown {

    private final CheckInTrend trend;
    private final Sayings words;
    private final CheckInWords said;

    ShownCheckIns(CheckInTrend trend, Sayings words) {
        this.trend = trend;
        this.words = words;
        this.said = new CheckInWords(words);
    }

    @Override
    public String key() {
        return CheckIns.KEY;
    }

    @Override
    public String name() {
        return words.say("trends.measure");
    }

    @Override
    public boolean hasDrawing() {
        return !trend.drawn().isEmpty();
    }

    @Override
    public TrendSpec drawing(Beside beside) {
        return new CheckInPicture(words, said).of(trend, beside);
    }

    @Override
    public String description(Beside beside) {
        return said.description(trend);
    }

    @Override
    public Verdict verdict() {
        Facts facts = new Facts();
        said.baseline(trend).ifPresent(mark -> facts.row(words.say("trends.fact.baseline"), mark));
        trend.latest()
                .ifPresent(one -> facts.row(words.say("trends.fact.latest"), said.markOf(one)));
        trend.lowest()
                .ifPresent(one ->
                        facts.row(
                                words.say("trends.fact.lowest"),
                                words.say(
                                        "trends.fact.on",
                                        said.markOf(one),
                                        words.shortDay(one.on()))));
        said.feelingSafe(trend).ifPresent(range -> facts.row(words.say("trends.fact.safe"), range));
        trend.range(CheckInTrend.BOUNDARIES)
                .ifPresent(
                        range -> facts.row(words.say("trends.fact.boundaries"), said.range(range)));
        return new Verdict(
                        said.claim(trend),
                        words.say("trends.how"),
                        new HowWeKnowCheckIns(words, said).rows(trend))
                .withFacts(facts);
    }

    @Override
    public Signal flag(Beside beside) {
        return said.worthAsking(trend).isPresent() ? Signal.LOOK : Signal.NO_FLAG;
    }

    @Override
    public void inFiveSeconds(FiveSecondLine line, Beside beside) {
        said.worthAsking(trend).ifPresent(line::fact);
        trend.latest()
                .ifPresent(one -> {
                    line.fact(words.say("trends.line.check-in"), said.markOf(one), ", " + ago(one));
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
        long all = trend.series().size();
        long marked = trend.series().stream().filter(CheckIn::isDrawn).count();
        line.soft(words.say("trends.line.complete", marked, all));
    }

    private String ago(CheckIn one) {
        Long days = trend.daysAgo();
        return words.ago((days == null ? 0 : days) + daysTo(one));
    }

    /** Days from a check-in to the newest one of any kind. */
    private long daysTo(CheckIn one) {
        return ChronoUnit.DAYS.between(one.on(), trend.checkIns().getLast().on());
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text(words.say("trends.table.day")),
                Column.number(words.say("trends.table.mark")),
                Column.number(words.say("trends.table.from-baseline")),
                Column.text(words.say("trends.table.note")));
    }

    @Override
    public List<List<Cell>> rows() {
        return trend.checkIns().reversed().stream().map(this::row).toList();
    }

    private List<Cell> row(CheckIn one) {
        Double fromBaseline = one.fromBaseline();
        return List.of(
                Cell.day(words.shortDay(one.on()), one.on()),
                Cell.of(said.markOf(one)),
                Cell.of(fromBaseline == null ? "–" : words.change(fromBaseline)),
                Cell.of(String.join(" · ", said.notes(one))));
    }

    @Override
    public List<Component> aside() {
        return List.of(new Card(ItemTrends.aroundMe(trend, words, said)));
    }

    @Override
    public List<Component> more() {
        return List.of(new Card(ItemTrends.ofTheMark(trend, words, said)));
    }

    @Override
    public List<BeforeAfter.Scored> counted() {
        return trend.checkIns().stream()
                .filter(one -> one.use() == Use.COUNTED)
                .map(one -> new BeforeAfter.Scored(one.on(), Objects.requireNonNull(one.mark())))
                .toList();
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public @Nullable NewStart start() {
        return trend.start();
    }

    @Override
    public String score(double value) {
        return words.mark(value);
    }
}
