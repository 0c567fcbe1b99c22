package app.trellis.reports;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.TeamCount;
import app.trellis.care.TeamFigures;
import app.trellis.organization.SupervisedPerson;
import app.trellis.organization.Supervising;
import app.trellis.reports.SupervisorReport.Person;
import app.trellis.reports.Tally.Somebody;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's report over the people they were responsible for at the date of the work. */
@Service
public class PracticeReport {

    /** A note is counted once it has waited longer than this. */
    public static final int UNSIGNED_AFTER_DAYS = 7;

    private final Supervising supervising;
    private final TeamFigures figures;
    private final Audit audit;
    private final Clock clock;

    PracticeReport(Supervising supervising, TeamFigures figures, Audit audit, Clock clock) {
        this.supervising = supervising;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The report over one quarter, in two statements whatever the size of the team.
     *
     * @throws Refused when the days name neither a closed quarter nor the current one
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public SupervisorReport read(LocalDate from, LocalDate until) {
        ReportPeriod period = ReportPeriod.of(from, until, ReportPeriod.today(clock));
        LocalDate today = LocalDate.now(clock);
        audit.record(Action.REPORT_OPENED, null);
        List<SupervisedPerson> lines = supervising.mine();
        List<TeamCount> counts =
                figures.underMe(
                        period.from(),
                        period.until(),
                        today,
                        clock.instant().minus(Duration.ofDays(UNSIGNED_AFTER_DAYS)));
        Map<MemberId, Person> now = supervisedOn(lines, today);
        Tally.Table table =
                new Tally(period.closed(), counts).of(inPeriod(lines, period, now.keySet()));
        return new SupervisorReport(
                period,
                now.values().stream().sorted(byName(Person::name)).toList(),
                table.lines(),
                table.total());
    }

    /** The same report, to be taken out as a file; what is not shown on screen is not in it. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public SupervisorReport export(LocalDate from, LocalDate until) {
        SupervisorReport report = read(from, until);
        audit.record(Action.TABLE_EXPORTED, null);
        return report;
    }

    private static List<Somebody> inPeriod(
            List<SupervisedPerson> lines, ReportPeriod period, Set<MemberId> today) {
        Map<MemberId, String> names =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        SupervisedPerson::id,
                                        SupervisedPerson::name,
                                        (one, same) -> one));
        List<Spell> whole = List.of(new Spell(period.from(), period.until()));
        return Spell.within(lines, period).entrySet().stream()
                .map(entry ->
                        new Somebody(
                                entry.getKey(),
                                names.getOrDefault(entry.getKey(), ""),
                                entry.getValue().equals(whole),
                                entry.getValue().getLast().holdsOn(period.until()),
                                today.contains(entry.getKey())))
                .sorted(byName(Somebody::name))
                .toList();
    }

    /** Who is supervised on a day, since the first of the lines that hold then. */
    private static Map<MemberId, Person> supervisedOn(List<SupervisedPerson> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> line.holdsOn(day))
                .map(line -> new Person(line.id(), line.name(), line.from(), line.until()))
                .collect(Collectors.toMap(Person::id, one -> one, Person::and));
    }

    private static <T> Comparator<T> byName(Function<T, String> name) {
        return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER);
    }
}
