package app.trellis.reports;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.Supervising;
import app.trellis.reports.OutcomeReport.Named;
import app.trellis.reports.OutcomeReport.Quarter;
import app.trellis.reports.OutcomeReport.Spread;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how care came out that ended in a quarter that is over: the same numbers for everybody,
 * whatever they ask by, so that two readers learn no more than one. Only rows of practitioners
 * differ: a supervisor reads those of the people supervised on the last day, and only where every
 * practitioner has enough; an administrator reads none. A practitioner reads their own row and
 * nothing else.
 */
@Service
public class ReadingOutcomes {

    /** How many quarters are shown in their course. */
    public static final int COURSE = 8;

    private final ClosingQuarters quarters;
    private final Supervising supervising;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    ReadingOutcomes(
            ClosingQuarters quarters,
            Supervising supervising,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.quarters = quarters;
        this.supervising = supervising;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * For a supervisor, in two statements whatever the size of the practice once the quarter was
     * closed.
     *
     * @throws Refused when the days name no quarter that is over
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public OutcomeReport ofTeam(LocalDate from, LocalDate until) {
        Read read = read(from, until);
        Map<MemberId, String> supervised = new HashMap<>();
        supervising.mine().stream()
                .filter(line -> line.holdsOn(read.period().until()))
                .forEach(line -> supervised.put(line.id(), line.name()));
        List<Named> practitioners = new ArrayList<>();
        Spread spread = read.spread();
        if (spread != null) {
            for (Row row : read.rows()) {
                supervised.entrySet().stream()
                        .filter(one -> row.isOf(one.getKey()))
                        .forEach(one ->
                                practitioners.add(
                                        new Named(
                                                one.getValue(),
                                                row,
                                                spread.place(row).orElse(null))));
            }
        }
        practitioners.sort(
                Comparator.comparing(
                        one -> String.valueOf(one.name()), String.CASE_INSENSITIVE_ORDER));
        return read.with(List.copyOf(practitioners), spread);
    }

    /**
     * For an administrator; in one statement once the quarter was closed.
     *
     * @throws Refused when the days name no quarter that is over
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public OutcomeReport ofPractice(LocalDate from, LocalDate until) {
        return read(from, until).with(List.of(), null);
    }

    /**
     * For a practitioner: their own figures and nothing of the practice, of which they could take
     * off what they know; in one statement once the quarter was closed.
     *
     * @throws Refused when the days name no quarter that is over
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public OwnOutcomes mine(LocalDate from, LocalDate until) {
        Read read = read(from, until);
        MemberId me = current.get().memberId();
        return new OwnOutcomes(
                read.period(),
                read.rows().stream().filter(row -> row.isOf(me)).findFirst().orElse(null));
    }

    /** {@link #ofTeam} to be taken out as a file. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public OutcomeReport exportTeam(LocalDate from, LocalDate until) {
        audit.record(Action.TABLE_EXPORTED, null);
        return ofTeam(from, until);
    }

    /** {@link #ofPractice} to be taken out as a file. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public OutcomeReport exportPractice(LocalDate from, LocalDate until) {
        audit.record(Action.TABLE_EXPORTED, null);
        return ofPractice(from, until);
    }

    /** {@link #mine} to be taken out as a file. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public OwnOutcomes exportMine(LocalDate from, LocalDate until) {
        audit.record(Action.TABLE_EXPORTED, null);
        return mine(from, until);
    }

    private Read read(LocalDate from, LocalDate until) {
        ReportPeriod period = ReportPeriod.of(from, until, ReportPeriod.today(clock));
        if (!period.closed()) {
            throw new Refused("reports.outcome.closed-only");
        }
        audit.record(Action.REPORT_OPENED, null);
        List<ReportPeriod> course = course(period);
        Map<LocalDate, QuarterOutcomes> kept =
                new HashMap<>(quarters.kept(course.getFirst().from(), period.from()));
        return new Read(
                period,
                course.stream()
                        .map(one ->
                                new Quarter(
                                        one,
                                        kept.computeIfAbsent(
                                                one.from(), missing -> quarters.close(one))))
                        .toList());
    }

    private static List<ReportPeriod> course(ReportPeriod last) {
        List<ReportPeriod> course = new ArrayList<>();
        ReportPeriod one = last;
        while (course.size() < COURSE) {
            course.addFirst(one);
            one = ReportPeriod.lastClosed(one.from());
        }
        return course;
    }

    /** A quarter with everything that is told of it, before it is known to whom. */
    private record Read(ReportPeriod period, List<Quarter> course) {

        QuarterOutcomes outcomes() {
            return course.getLast().outcomes();
        }

        List<Row> rows() {
            return outcomes().schemes().stream()
                    .flatMap(scheme -> scheme.by(Split.PRACTITIONER).stream())
                    .flatMap(table -> table.rows().stream())
                    .toList();
        }

        @Nullable Spread spread() {
            return outcomes().schemes().stream().anyMatch(Scheme::comparison)
                    ? Spread.of(rows()).orElse(null)
                    : null;
        }

        OutcomeReport with(List<Named> practitioners, @Nullable Spread spread) {
            return new OutcomeReport(
                    period,
                    withoutPractitioners(outcomes()),
                    practitioners,
                    spread,
                    course.stream()
                            .map(one ->
                                    new Quarter(one.period(), withoutPractitioners(one.outcomes())))
                            .toList());
        }

        private static QuarterOutcomes withoutPractitioners(QuarterOutcomes all) {
            return new QuarterOutcomes(
                    all.threshold(),
                    all.closed(),
                    all.counted(),
                    all.planned(),
                    all.unplanned(),
                    all.stillOpen(),
                    all.medianSessions(),
                    all.schemes().stream().map(Scheme::withoutPractitioners).toList());
        }
    }
}
