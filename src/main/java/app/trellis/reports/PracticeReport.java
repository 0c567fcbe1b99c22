package app.trellis.reports;

import app.trellis.assignments.DueCount;
import app.trellis.assignments.DueCounts;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientsInCare;
import app.trellis.notes.UnsignedNotes;
import app.trellis.organization.MemberNames;
import app.trellis.organization.Supervising;
import app.trellis.organization.SupervisionLineDetails;
import app.trellis.reports.SupervisorReport.Person;
import app.trellis.reports.Tally.Somebody;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's report over the people they were responsible for at the date of the work. */
@Service
public class PracticeReport {

    /** A note is counted once it has waited longer than this. */
    public static final int UNSIGNED_AFTER_DAYS = 7;

    private final Supervising supervising;
    private final MemberNames names;
    private final ClientsInCare clients;
    private final DueCounts dueCounts;
    private final UnsignedNotes notes;
    private final Audit audit;
    private final Clock clock;

    PracticeReport(
            Supervising supervising,
            MemberNames names,
            ClientsInCare clients,
            DueCounts dueCounts,
            UnsignedNotes notes,
            Audit audit,
            Clock clock) {
        this.supervising = supervising;
        this.names = names;
        this.clients = clients;
        this.dueCounts = dueCounts;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The report over one quarter.
     *
     * @throws Refused when the days name neither a closed quarter nor the current one
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public SupervisorReport read(LocalDate from, LocalDate until) {
        ReportPeriod period = ReportPeriod.of(from, until, ReportPeriod.today(clock));
        LocalDate today = LocalDate.now(clock);
        audit.record(Action.REPORT_OPENED, null);
        List<SupervisionLineDetails> lines = supervising.mine();
        Map<MemberId, LocalDate> now = supervisedOn(lines, today);
        Map<MemberId, List<Spell>> spells = Spell.within(lines, period);
        Map<MemberId, String> known =
                names.of(lines.stream().map(SupervisionLineDetails::practitioner).toList());
        List<Somebody> people =
                spells.entrySet().stream()
                        .map(entry ->
                                somebody(
                                        entry.getKey(),
                                        entry.getValue(),
                                        period,
                                        known,
                                        now.keySet()))
                        .sorted(byName(Somebody::name))
                        .toList();
        Tally.Table table =
                new Tally(due(spells), clients(people, period), unsigned(people)).of(people);
        List<Person> supervised =
                now.entrySet().stream()
                        .map(entry ->
                                new Person(
                                        entry.getKey(),
                                        known.getOrDefault(entry.getKey(), ""),
                                        entry.getValue()))
                        .sorted(byName(Person::name))
                        .toList();
        return new SupervisorReport(period, supervised, table.lines(), table.total());
    }

    private @Nullable Map<MemberId, Integer> clients(List<Somebody> people, ReportPeriod period) {
        return period.closed()
                ? clients.ledOn(
                        people.stream().filter(Somebody::onLastDay).map(Somebody::id).toList(),
                        period.until())
                : null;
    }

    private Map<MemberId, Integer> unsigned(List<Somebody> people) {
        return notes.olderThan(
                people.stream().filter(Somebody::today).map(Somebody::id).toList(),
                clock.instant().minus(Duration.ofDays(UNSIGNED_AFTER_DAYS)));
    }

    /** One question for each different stretch of days; where all lines go on, that is one. */
    private List<DueCount> due(Map<MemberId, List<Spell>> spells) {
        Map<Spell, List<MemberId>> leads = new LinkedHashMap<>();
        spells.forEach((member, own) ->
                own.forEach(spell ->
                        leads.computeIfAbsent(spell, key -> new ArrayList<>()).add(member)));
        return leads.entrySet().stream()
                .flatMap(entry ->
                        dueCounts
                                .between(
                                        entry.getValue(),
                                        entry.getKey().from(),
                                        entry.getKey().until())
                                .stream())
                .toList();
    }

    private static Somebody somebody(
            MemberId id,
            List<Spell> spells,
            ReportPeriod period,
            Map<MemberId, String> known,
            Set<MemberId> today) {
        return new Somebody(
                id,
                known.getOrDefault(id, ""),
                spells.equals(List.of(new Spell(period.from(), period.until()))),
                spells.getLast().holdsOn(period.until()),
                today.contains(id));
    }

    private static Map<MemberId, LocalDate> supervisedOn(
            List<SupervisionLineDetails> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> {
                    LocalDate last = line.until();
                    return !line.from().isAfter(day) && (last == null || !last.isBefore(day));
                })
                .collect(
                        Collectors.toMap(
                                SupervisionLineDetails::practitioner,
                                SupervisionLineDetails::from,
                                (one, other) -> one.isBefore(other) ? one : other,
                                HashMap::new));
    }

    private static <T> Comparator<T> byName(Function<T, String> name) {
        return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER);
    }
}
