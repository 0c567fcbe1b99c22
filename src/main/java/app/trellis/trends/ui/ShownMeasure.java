package app.trellis.trends.ui;

import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Signal;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.Direction;
import app.trellis.statistics.OffTrack;
import app.trellis.trends.BeforeAfter;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.NewStart;
import app.trellis.trends.TrendLanes.SessionMark;
import app.trellis.trends.Use;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A questionnaire as the room shows it. */
final class ShownMeasure implements Shown {

    private final MeasureTrend trend;
    private final Sayings words;
    private final MeasureWords said;

    ShownMeasure(MeasureTrend trend, Sayings words) {
        this.trend = trend;
        this.words = words;
        this.said = new MeasureWords(words);
    }

    @Override
    public String key() {
        return trend.yardstick().key();
    }

    @Override
    public String name() {
        return trend.yardstick().name();
    }

    @Override
    public boolean hasDrawing() {
        return !trend.drawn().isEmpty();
    }

    @Override
    public TrendSpec drawing(Beside beside) {
        return new MeasurePicture(words, said).of(trend, beside);
    }

    @Override
    public String description(Beside beside) {
        return said.description(trend, beside.sessions());
    }

    @Override
    public Verdict verdict() {
        Facts facts = new Facts();
        FormMark first = trend.first();
        if (first != null) {
            facts.row(words.say("trends.form.fact.start"), on(first));
        }
        trend.latest().ifPresent(one -> facts.row(words.say("trends.fact.latest"), on(one)));
        trend.lowest().ifPresent(one -> facts.row(words.say("trends.fact.lowest"), on(one)));
        return new Verdict(
                        said.claim(trend),
                        words.say("trends.how"),
                        new HowWeKnowMeasures(words, said).rows(trend))
                .withFacts(facts);
    }

    private String on(FormMark one) {
        return words.say("trends.fact.on", said.scoreOf(one), words.shortDay(one.on()));
    }

    @Override
    public Signal flag(Beside beside) {
        OffTrack.Assessment assessment = trend.assess(attended(beside));
        return switch (assessment.status()) {
            case RED -> Signal.WORSE;
            case AMBER -> Signal.LOOK;
            case NO_FLAG -> Signal.NO_FLAG;
        };
    }

    @Override
    public void inFiveSeconds(FiveSecondLine line, Beside beside) {
        List<Instant> attended = attended(beside);
        said.flags(trend.assess(attended), trend.session(attended)).forEach(line::fact);
        trend.latest()
                .ifPresent(one -> {
                    String band =
                            said.band(trend.yardstick(), one).map(" (%s)"::formatted).orElse("");
                    line.fact(name() + " ", said.scoreOf(one), band + ", " + ago(one));
                });
        line.fact(said.claim(trend));
        long all = trend.series().size();
        long scored = trend.series().stream().filter(FormMark::isDrawn).count();
        line.soft(words.say("trends.form.line.complete", scored, all));
    }

    private String ago(FormMark one) {
        Long days = trend.daysAgo();
        long since = ChronoUnit.DAYS.between(one.on(), trend.marks().getLast().on());
        return words.ago((days == null ? 0 : days) + since);
    }

    private static List<Instant> attended(Beside beside) {
        return beside.sessions().stream()
                .filter(SessionMark::attended)
                .map(SessionMark::at)
                .toList();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text(words.say("trends.table.day")),
                Column.number(words.say("trends.form.table.score")),
                Column.text(words.say("trends.form.table.from-start")),
                Column.text(words.say("trends.form.table.label")),
                Column.text(words.say("trends.table.note")));
    }

    @Override
    public List<List<Cell>> rows() {
        return trend.marks().reversed().stream().map(this::row).toList();
    }

    private List<Cell> row(FormMark one) {
        Double better = one.betterBy();
        return List.of(
                Cell.day(words.shortDay(one.on()), one.on()),
                Cell.of(said.scoreOf(one)),
                Cell.of(better == null ? "–" : said.difference(better)),
                Cell.of(said.label(trend, one)),
                Cell.of(String.join(" · ", said.notes(one))));
    }

    @Override
    public List<Component> aside() {
        return List.of();
    }

    @Override
    public List<Component> more() {
        return List.of();
    }

    @Override
    public List<BeforeAfter.Scored> counted() {
        return trend.marks().stream()
                .filter(one -> one.use() == Use.COUNTED)
                .map(one -> new BeforeAfter.Scored(one.on(), Objects.requireNonNull(one.score())))
                .toList();
    }

    @Override
    public Direction direction() {
        return trend.yardstick().direction();
    }

    @Override
    public @Nullable NewStart start() {
        return trend.start();
    }

    @Override
    public String score(double value) {
        return said.points(value);
    }
}
