package app.trellis.trends.ui;

import app.trellis.measures.CheckIns;
import app.trellis.measures.MeasureTitles;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.statistics.Trend;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.ClientTrend.Dot;
import app.trellis.trends.ClientTrend.OwnLine;
import app.trellis.trends.EventNote;
import app.trellis.trends.Gap;
import app.trellis.trends.Yardstick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws and says a client's own dots, for their own eyes. */
final class OwnPicture {

    private static final double HIGHEST_MARK = 10;

    private final Sayings words;
    private final MeasureTitles titles;
    private final List<EventNote> events;

    OwnPicture(Sayings words, MeasureTitles titles, List<EventNote> events) {
        this.words = words;
        this.titles = titles;
        this.events = events;
    }

    /** What the client knows it by. */
    String name(OwnLine line) {
        Yardstick measure = line.measure();
        return measure == null
                ? words.say("trends.mine.check-in")
                : titles.of(measure.key(), measure.version(), words.locale());
    }

    /** One score as it is read. */
    String mark(OwnLine line, double mark) {
        return line.measure() == null ? words.mark(mark) : words.number(mark);
    }

    TrendSpec of(OwnLine line, boolean withBand) {
        Yardstick measure = line.measure();
        List<LocalDate> days = line.dots().stream().map(Dot::on).toList();
        Axis axis = new Axis(words, days, new Beside(List.of(), events, null));
        CheckInTrend.Band band = line.band();
        return new TrendSpec(
                name(line),
                sentence(line),
                measure == null
                        ? words.say("trends.higher-is-better")
                        : new MeasureWords(words).better(measure),
                measure == null ? 0 : measure.lowest(),
                measure == null ? HIGHEST_MARK : measure.highest(),
                line.dots().stream().map(dot -> point(line, dot)).toList(),
                Gap.DAYS,
                List.of(),
                band == null || !withBand
                        ? List.of()
                        : List.of(
                                new TrendSpec.Band(
                                        band.low(),
                                        band.high(),
                                        words.say("trends.mine.usual"),
                                        null,
                                        null)),
                List.of(),
                axis.events(null),
                List.of(),
                List.of(),
                axis.ticks(),
                measure == null
                        ? words.say(CheckIns.CAPTION_KEY)
                        : words.say("trends.mine.caption"));
    }

    /** How many, from when to when, the latest; and a claim only where it is a clear one. */
    String sentence(OwnLine line) {
        List<String> said = new ArrayList<>();
        Dot latest = line.dots().getLast();
        said.add(
                words.say(
                        "trends.mine.said",
                        line.dots().size(),
                        words.day(line.dots().getFirst().on()),
                        words.day(latest.on()),
                        mark(line, latest.mark())));
        Trend.Claim clear = line.clear();
        if (clear != null) {
            said.add(new CheckInWords(words).clear(clear));
        }
        return String.join(" ", said);
    }

    private TrendSpec.Point point(OwnLine line, Dot dot) {
        String read = words.say("trends.chart.point", mark(line, dot.mark()), words.day(dot.on()));
        return new TrendSpec.Point(dot.on().toString(), dot.mark(), dot.prorated(), read);
    }
}
