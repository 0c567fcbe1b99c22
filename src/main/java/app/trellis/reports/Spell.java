package app.trellis.reports;

import app.trellis.organization.SupervisedPerson;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Days of a period on which somebody was supervised, both counted; only work of these days belongs
 * in the report.
 */
record Spell(LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * The spells of each person within a period, in order and without overlap, so that nothing is
     * counted twice where two lines meet.
     */
    static Map<MemberId, List<Spell>> within(List<SupervisedPerson> lines, ReportPeriod period) {
        Map<MemberId, List<Spell>> spells = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(SupervisedPerson::from))
                .forEach(line -> {
                    LocalDate from = later(line.from(), period.from());
                    LocalDate last = line.until();
                    LocalDate until =
                            last == null || last.isAfter(period.until()) ? period.until() : last;
                    if (!from.isAfter(until)) {
                        join(
                                spells.computeIfAbsent(line.id(), id -> new ArrayList<>()),
                                new Spell(from, until));
                    }
                });
        return spells;
    }

    private static void join(List<Spell> spells, Spell next) {
        Spell last = spells.isEmpty() ? null : spells.getLast();
        if (last != null && !next.from.isAfter(last.until.plusDays(1))) {
            spells.removeLast();
            spells.add(new Spell(last.from, later(last.until, next.until)));
        } else {
            spells.add(next);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
