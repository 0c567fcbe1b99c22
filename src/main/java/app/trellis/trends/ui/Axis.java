package app.trellis.trends.ui;

import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.EventNote;
import app.trellis.trends.NewStart;
import app.trellis.trends.Smooth;
import app.trellis.trends.TrendLanes;
import app.trellis.trends.TrendLanes.SessionMark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every instrument has along its time axis: weeks, events, sessions, exercises, panels. */
final class Axis {

    private final Sayings words;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;
    private final Beside beside;

    /**
     * @param drawn the days of the drawn scores, oldest first
     */
    Axis(Sayings words, List<LocalDate> drawn, Beside beside) {
        this.words = words;
        this.first = drawn.isEmpty() ? null : drawn.getFirst();
        this.last = drawn.isEmpty() ? null : drawn.getLast();
        this.beside = beside;
    }

    /** Lettered lines, and a named one where counting began anew. */
    List<TrendSpec.Event> events(@Nullable NewStart start) {
        List<TrendSpec.Event> events = new ArrayList<>();
        for (Lettered one : Lettered.of(beside.events(), first)) {
            EventNote event = one.event();
            events.add(
                    new TrendSpec.Event(
                            event.on().toString(),
                            one.letter(),
                            words.say(
                                    "trends.chart.event",
                                    one.letter(),
                                    words.day(event.on()),
                                    words.eventWords(event)),
                            event.isPhase() ? "strong" : "thin"));
        }
        if (start != null) {
            events.add(
                    new TrendSpec.Event(
                            start.on().toString(),
                            words.say("trends.chart.new-start"),
                            words.say("trends.said.new-start", words.day(start.on())),
                            "strong"));
        }
        events.sort(Comparator.comparing(TrendSpec.Event::t));
        return events;
    }

    /** Sessions and exercises from the first score on. */
    List<TrendSpec.Lane> lanes() {
        Instant from = first == null ? Instant.MAX : first.atStartOfDay().toInstant(ZoneOffset.UTC);
        TrendLanes lanes = beside.lanes();
        return List.of(
                new TrendSpec.Lane(
                        words.say("trends.chart.sessions"),
                        beside.sessions().stream()
                                .filter(one -> !one.at().isBefore(from))
                                .map(this::session)
                                .toList()),
                new TrendSpec.Lane(
                        words.say("trends.chart.exercises"),
                        lanes == null
                                ? List.of()
                                : lanes.exercises().stream()
                                        .filter(at -> !at.isBefore(from))
                                        .map(this::exercise)
                                        .toList()));
    }

    List<TrendSpec.Panel> panels() {
        TrendLanes lanes = beside.lanes();
        return lanes == null || first == null ? List.of() : lanes.panels();
    }

    /** One label a week, from the first score to what came last; the chart leaves some out. */
    List<TrendSpec.Tick> ticks() {
        List<TrendSpec.Tick> ticks = new ArrayList<>();
        if (first != null && last != null) {
            long weeks = ChronoUnit.WEEKS.between(first, end(last));
            for (int week = 0; week <= weeks; week++) {
                ticks.add(
                        new TrendSpec.Tick(
                                first.plusWeeks(week).toString(),
                                words.say("trends.chart.week", week + 1)));
            }
        }
        return ticks;
    }

    private LocalDate end(LocalDate scored) {
        TrendLanes lanes = beside.lanes();
        Stream<Instant> marks =
                Stream.concat(
                        beside.sessions().stream().map(SessionMark::at),
                        lanes == null ? Stream.empty() : lanes.exercises().stream());
        return marks.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .filter(day -> day.isAfter(scored))
                .max(Comparator.naturalOrder())
                .orElse(scored);
    }

    static List<TrendSpec.Smooth> smooth(List<Smooth> line) {
        return line.stream()
                .map(one -> new TrendSpec.Smooth(one.on().toString(), one.value()))
                .toList();
    }

    private TrendSpec.Mark session(SessionMark one) {
        return TrendSpec.Mark.of(
                one.at().toString(),
                one.attended() ? "tick" : "hollow",
                words.say(
                        one.attended() ? "trends.chart.session" : "trends.chart.session-missed",
                        dayOf(one.at())));
    }

    private TrendSpec.Mark exercise(Instant at) {
        return TrendSpec.Mark.of(
                at.toString(), "diamond", words.say("trends.chart.exercise", dayOf(at)));
    }

    private String dayOf(Instant at) {
        return words.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
