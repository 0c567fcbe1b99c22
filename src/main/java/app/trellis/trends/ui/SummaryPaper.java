package app.trellis.trends.ui;

import app.trellis.measures.MeasureTitles;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.files.Sheets.Column;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.ClientTrend.OwnLine;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.Summary;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a client stands, on one or two sheets of A4 to hand on. What is said of a questionnaire is
 * what the reader's page says of it, word for word; what was asked about danger is not in it.
 */
final class SummaryPaper {

    /** Scores that stand in a table; the drawing has them all. */
    private static final int NEWEST = 8;

    private final String practice;
    private final Sayings words;
    private final MeasureTitles titles;

    SummaryPaper(String practice, Sayings words, MeasureTitles titles) {
        this.practice = practice;
        this.words = words;
        this.titles = titles;
    }

    /**
     * @param about what stands at the head beside the practice
     * @param out stays open
     */
    void write(Summary summary, List<Fact> about, LocalDate today, OutputStream out) {
        String title = words.say("trends.summary");
        try (Sheets sheets =
                new Sheets(
                        words.locale(),
                        title,
                        practice,
                        (sheet, of) -> words.say("shared.sheet", sheet, of))) {
            sheets.title(title);
            List<Fact> head = new ArrayList<>();
            head.add(new Fact(words.say("trends.summary.practice"), practice));
            head.addAll(about);
            head.add(new Fact(words.say("trends.summary.made"), words.day(today)));
            sheets.facts(head);
            workedOn(summary, sheets);
            done(summary, sheets);
            summary.judged().forEach(trend -> judged(trend, sheets));
            summary.own().forEach(line -> own(line, sheets));
            if (summary.isEmpty()) {
                sheets.words(words.say("trends.summary.nothing"));
            }
            sheets.part(words.say("trends.summary.limits"));
            sheets.soft(words.say("trends.summary.limits.about"));
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(words.say("shared.sheet.missing", sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private void workedOn(Summary summary, Sheets sheets) {
        if (summary.goals().isEmpty() && summary.programs().isEmpty()) {
            return;
        }
        sheets.part(words.say("trends.summary.worked-on"));
        summary.goals().forEach(sheets::quote);
        summary.programs()
                .forEach(one ->
                        sheets.words(
                                words.say(
                                        "trends.summary.program",
                                        one.name(),
                                        words.day(one.startsOn()))));
    }

    private void done(Summary summary, Sheets sheets) {
        Summary.CheckInsDone checkIns = summary.checkIns();
        if (summary.done().isEmpty() && checkIns == null) {
            return;
        }
        sheets.part(words.say("trends.summary.done"));
        if (!summary.done().isEmpty()) {
            sheets.table(
                    List.of(
                            new Column(words.say("trends.summary.exercise"), false),
                            new Column(words.say("trends.summary.times"), true)),
                    summary.done().stream()
                            .map(one -> List.of(one.title(), words.number(one.times())))
                            .toList());
        }
        if (checkIns != null) {
            sheets.words(
                    words.say(
                            "trends.summary.check-ins",
                            checkIns.count(),
                            words.day(checkIns.first()),
                            words.day(checkIns.last())));
        }
    }

    private void judged(MeasureTrend trend, Sheets sheets) {
        MeasureWords said = new MeasureWords(words);
        sheets.part(trend.yardstick().name());
        draw(new MeasurePicture(words, said).of(trend, Beside.NOTHING), sheets);
        List<FormMark> drawn = trend.drawn();
        sheets.table(
                List.of(
                        new Column(words.say("trends.table.day"), false),
                        new Column(words.say("trends.form.table.score"), true),
                        new Column(words.say("trends.form.table.from-start"), false),
                        new Column(words.say("trends.form.table.label"), false)),
                newest(drawn).stream()
                        .map(one -> {
                            Double better = one.betterBy();
                            return List.of(
                                    words.shortDay(one.on()),
                                    said.scoreOf(one),
                                    better == null ? "\u2013" : said.difference(better),
                                    said.label(trend, one));
                        })
                        .toList());
        more(drawn.size(), sheets);
    }

    private void own(OwnLine line, Sheets sheets) {
        OwnPicture picture = new OwnPicture(words, titles, List.of());
        sheets.part(picture.name(line));
        draw(picture.of(line, false), sheets);
        sheets.table(
                List.of(
                        new Column(words.say("trends.table.day"), false),
                        new Column(words.say("trends.table.mark"), true)),
                newest(line.dots()).stream()
                        .map(dot ->
                                List.of(words.shortDay(dot.on()), picture.mark(line, dot.mark())))
                        .toList());
        more(line.dots().size(), sheets);
    }

    private void draw(TrendSpec spec, Sheets sheets) {
        sheets.words(spec.sentence());
        TrendDrawing drawing = new TrendDrawing(spec);
        sheets.drawing(spec.sentence(), drawing.drawn(), drawing.axis(words));
        sheets.scaleBeside(
                List.of(
                        words.day(LocalDate.parse(spec.points().getFirst().t())),
                        words.day(LocalDate.parse(spec.points().getLast().t()))));
        List<String> legend = new ArrayList<>();
        for (TrendSpec.Band band : spec.bands()) {
            String label = band.label();
            if (label != null) {
                legend.add(label);
            }
        }
        for (TrendSpec.Level level : spec.levels()) {
            String label = level.label();
            if (label != null) {
                legend.add(
                        words.say(
                                level.style().equals("dotted")
                                        ? "trends.summary.dotted"
                                        : "trends.summary.dashed",
                                label));
            }
        }
        String better = spec.better();
        if (better != null) {
            legend.add(better);
        }
        sheets.soft(String.join(" \u00B7 ", legend));
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - NEWEST), all.size()).reversed();
    }

    private void more(int all, Sheets sheets) {
        if (all > NEWEST) {
            sheets.soft(words.say("trends.summary.newest", NEWEST, all));
        }
    }
}
