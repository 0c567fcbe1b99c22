package app.trellis.reports;

import app.trellis.care.TeamCount;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.reports.SupervisorReport.Line;
import app.trellis.shared.MemberId;
import app.trellis.statistics.PracticeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts counts together into a report that gives no few clients away.
 *
 * @param closed whether the period is over; an open one counts no clients
 */
record Tally(boolean closed, List<TeamCount> counts) {

    /**
     * Somebody in the report.
     *
     * @param onLastDay whether they were supervised on its last day
     * @param today whether they are supervised today
     */
    record Somebody(
            MemberId id, String name, boolean wholePeriod, boolean onLastDay, boolean today) {}

    /** Lines and total, in the order given. */
    record Table(List<Line> lines, @Nullable Figures total) {}

    Table of(List<Somebody> people) {
        if (people.isEmpty()) {
            return new Table(List.of(), null);
        }
        List<Somebody> counted = people.stream().filter(Somebody::onLastDay).toList();
        Column inCare = closed && !counted.isEmpty() ? column("clients", counted) : null;
        Column begun = closed ? column("begun", people) : null;
        Column ended = closed ? column("ended", people) : null;
        Column sessions = column("sessions", people);
        Column exercises = column("exercises", people);
        Column checkIns = column("check-ins", people);
        Column seen = column("seen", people);
        Column discussed = column("discussed", people);
        Column alerts = column("alerts", people);
        Column acknowledged = column("acknowledged", people);
        Column unsigned = column("unsigned", people.stream().filter(Somebody::today).toList());
        List<Line> lines = new ArrayList<>();
        for (Somebody one : people) {
            lines.add(
                    new Line(
                            one.name(),
                            one.wholePeriod(),
                            new Figures(
                                    inCare == null || !one.onLastDay() ? null : inCare.cell(one),
                                    begun == null ? null : begun.cell(one),
                                    ended == null ? null : ended.cell(one),
                                    sessions.share(one),
                                    exercises.share(one),
                                    checkIns.share(one),
                                    seen.waited(one),
                                    discussed.waited(one),
                                    alerts.share(one),
                                    acknowledged.waited(one),
                                    one.today() ? unsigned.amount(one) : null)));
        }
        Figures total =
                new Figures(
                        inCare == null ? null : inCare.cells().total(),
                        begun == null ? null : begun.cells().total(),
                        ended == null ? null : ended.cells().total(),
                        sessions.total(),
                        exercises.total(),
                        checkIns.total(),
                        null,
                        null,
                        alerts.total(),
                        null,
                        unsigned.counts().stream().mapToInt(TeamCount::amount).sum());
        return new Table(List.copyOf(lines), total);
    }

    private Column column(String figure, List<Somebody> people) {
        Map<MemberId, TeamCount> known =
                counts.stream()
                        .filter(one -> one.figure().equals(figure))
                        .collect(Collectors.toMap(TeamCount::member, one -> one));
        List<TeamCount> own =
                people.stream()
                        .map(one ->
                                known.getOrDefault(
                                        one.id(), new TeamCount(figure, one.id(), 0, 0, 0)))
                        .toList();
        return new Column(
                people,
                own,
                SmallCells.of(
                        own.stream().map(TeamCount::clients).toList(), PracticeRules.SMALL_CELL));
    }

    /** One column: who stands in it, their counts, and how much of each may be shown. */
    private record Column(List<Somebody> people, List<TeamCount> counts, SmallCells cells) {

        Cell cell(Somebody one) {
            return cells.cells().get(people.indexOf(one));
        }

        int amount(Somebody one) {
            return counts.get(people.indexOf(one)).amount();
        }

        Share share(Somebody one) {
            TeamCount count = counts.get(people.indexOf(one));
            return Share.of(cell(one), count.amount(), count.done());
        }

        Wait waited(Somebody one) {
            TeamCount count = counts.get(people.indexOf(one));
            return Wait.of(cell(one), count.amount(), count.done());
        }

        Share total() {
            return Share.of(
                    cells.total(),
                    counts.stream().mapToInt(TeamCount::amount).sum(),
                    counts.stream().mapToInt(TeamCount::done).sum());
        }
    }
}
