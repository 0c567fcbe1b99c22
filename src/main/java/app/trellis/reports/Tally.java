package app.trellis.reports;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.DueCount;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.reports.SupervisorReport.Line;
import app.trellis.shared.MemberId;
import app.trellis.statistics.PracticeRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts counts together into a report that gives no small number away.
 *
 * @param due what was due and done, by person and kind
 * @param clients in care on the last day, by person; null in an open period
 * @param unsigned notes that wait, by person
 */
record Tally(
        List<DueCount> due,
        @Nullable Map<MemberId, Integer> clients,
        Map<MemberId, Integer> unsigned) {

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
        Column inCare =
                clients == null || counted.isEmpty() ? null : Column.of(counted, ledBy(clients));
        Column exercises = due(people, kind -> kind != AssignmentKind.CHECK_IN);
        Column checkIns = due(people, kind -> kind == AssignmentKind.CHECK_IN);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Somebody one = people.get(i);
            lines.add(
                    new Line(
                            one.name(),
                            one.wholePeriod(),
                            new Figures(
                                    inCare == null || !one.onLastDay()
                                            ? null
                                            : inCare.cells().cells().get(counted.indexOf(one)),
                                    exercises.share(i),
                                    checkIns.share(i),
                                    one.today() ? unsigned.getOrDefault(one.id(), 0) : null)));
        }
        Figures total =
                new Figures(
                        inCare == null ? null : inCare.cells().total(),
                        exercises.total(),
                        checkIns.total(),
                        people.stream()
                                .filter(Somebody::today)
                                .mapToInt(one -> unsigned.getOrDefault(one.id(), 0))
                                .sum());
        return new Table(List.copyOf(lines), total);
    }

    private static Map<MemberId, int[]> ledBy(Map<MemberId, Integer> clients) {
        return clients.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new int[] {one.getValue(), 0}));
    }

    private Column due(List<Somebody> people, Predicate<AssignmentKind> kinds) {
        Map<MemberId, int[]> sums = new HashMap<>();
        due.stream()
                .filter(one -> kinds.test(one.kind()))
                .forEach(one -> {
                    int[] sum = sums.computeIfAbsent(one.lead(), id -> new int[2]);
                    sum[0] += one.due();
                    sum[1] += one.done();
                });
        return Column.of(people, sums);
    }

    /** One column: counts with the small ones hidden, and what was done of each. */
    private record Column(SmallCells cells, List<Integer> done) {

        private static final int[] NONE = {0, 0};

        static Column of(List<Somebody> people, Map<MemberId, int[]> counts) {
            List<int[]> own =
                    people.stream().map(one -> counts.getOrDefault(one.id(), NONE)).toList();
            return new Column(
                    SmallCells.of(
                            own.stream().map(one -> one[0]).toList(), PracticeRules.SMALL_CELL),
                    own.stream().map(one -> one[1]).toList());
        }

        Share share(int line) {
            return Share.of(cells.cells().get(line), done.get(line));
        }

        Share total() {
            return Share.of(cells.total(), done.stream().mapToInt(Integer::intValue).sum());
        }
    }
}
