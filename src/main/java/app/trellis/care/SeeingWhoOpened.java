package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Openings;
import app.trellis.audit.Openings.Opening;
import app.trellis.care.OpenedMonth.Day;
import app.trellis.care.OpenedMonth.Opened;
import app.trellis.care.OpenedMonth.Reasoned;
import app.trellis.organization.MemberNames;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.OwnWords;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a client who opened their record: on which day and why, one line a person and day. Who
 * treats them is named as they know them; of anybody else the reason stands and no name ({@code
 * docs/decisions/0056}). What was opened with a stated reason stands one by one ({@code
 * docs/decisions/0066}).
 */
@Service
public class SeeingWhoOpened {

    private static final Set<OpenedFor> NAMED = EnumSet.of(OpenedFor.CARE, OpenedFor.STANDING_IN);

    /** Told one by one, with their hour. */
    private static final Set<Action> ITEMISED =
            EnumSet.of(Action.OPENED_WITH_A_REASON, Action.NOTE_READ_WITH_A_REASON);

    private final Clients clients;
    private final TeamMembers team;
    private final Openings openings;
    private final OpenedWithReason reasons;
    private final MemberNames names;
    private final Vault vault;
    private final Clock clock;

    SeeingWhoOpened(
            Clients clients,
            TeamMembers team,
            Openings openings,
            OpenedWithReason reasons,
            MemberNames names,
            Vault vault,
            Clock clock) {
        this.clients = clients;
        this.team = team;
        this.openings = openings;
        this.reasons = reasons;
        this.names = names;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Who opened it in the month that the client is in, or in one before.
     *
     * @param back how many months before; 0 is this one
     */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional(readOnly = true)
    public OpenedMonth month(ClientId client, int back) {
        Client own = clients.findById(client).orElseThrow(NotFound::new);
        ZoneId zone = own.zone();
        YearMonth month = YearMonth.now(clock.withZone(zone)).minusMonths(back);
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        List<Opening> found = openings.of(client, from, until);
        MemberId member = own.member();
        List<Instant> signIns = member == null ? List.of() : openings.signIns(member, from, until);
        return new OpenedMonth(
                month,
                days(zone, found, signIns, reasons.of(client, from, until), words(own, found)),
                YearMonth.from(own.addedOn()).isBefore(month),
                found.size() == Openings.MOST || signIns.size() == Openings.MOST);
    }

    private static List<Day> days(
            ZoneId zone,
            List<Opening> found,
            List<Instant> signIns,
            List<OpenedWithReason.Stated> stated,
            Words words) {
        Map<LocalDate, Set<Opened>> by = new TreeMap<>(Comparator.reverseOrder());
        Map<LocalDate, List<LocalTime>> own = new TreeMap<>();
        Map<LocalDate, List<Reasoned>> itemised = new TreeMap<>();
        stated.forEach(one -> {
            LocalDate day = one.at().atZone(zone).toLocalDate();
            by.computeIfAbsent(day, other -> new LinkedHashSet<>());
            itemised.computeIfAbsent(day, other -> new ArrayList<>())
                    .add(new Reasoned(one.at().atZone(zone).toLocalTime(), one.kind()));
        });
        found.stream()
                .filter(opening -> !ITEMISED.contains(opening.action()))
                .forEach(opening ->
                        by.computeIfAbsent(
                                        opening.at().atZone(zone).toLocalDate(),
                                        day -> new LinkedHashSet<>())
                                .add(words.of(opening)));
        signIns.reversed()
                .forEach(at -> {
                    LocalDate day = at.atZone(zone).toLocalDate();
                    by.computeIfAbsent(day, one -> new LinkedHashSet<>());
                    own.computeIfAbsent(day, one -> new ArrayList<>())
                            .add(at.atZone(zone).toLocalTime());
                });
        return by.entrySet().stream()
                .map(day ->
                        new Day(
                                day.getKey(),
                                day.getValue().stream()
                                        .sorted(
                                                Comparator.comparing(Opened::why)
                                                        .thenComparing(Opened::who))
                                        .toList(),
                                itemised.getOrDefault(day.getKey(), List.of()),
                                own.getOrDefault(day.getKey(), List.of())))
                .toList();
    }

    private Words words(Client own, List<Opening> found) {
        List<TeamMember> members = team.findByClientOrderByFrom(own.id());
        Map<MemberId, String> known =
                names.of(
                        found.stream()
                                .filter(one -> NAMED.contains(why(one, members)))
                                .map(Opening::by)
                                .distinct()
                                .toList());
        Instant now = clock.instant();
        byte[] word = own.practitionerWord(LocalDate.now(clock));
        known.replaceAll((member, name) -> ManagingClients.firstName(name));
        if (word != null) {
            String chosen = vault.open(ManagingClients.wordOf(own.id()), word);
            members.stream()
                    .filter(one -> one.part() == TeamMember.Part.LEAD && one.holdsAt(now))
                    .forEach(lead -> known.replace(lead.member(), chosen));
        }
        return new Words(members, known);
    }

    /**
     * @param known what the client calls those who are named
     */
    private record Words(List<TeamMember> members, Map<MemberId, String> known) {

        Opened of(Opening opening) {
            OpenedFor why = why(opening, members);
            return new Opened(NAMED.contains(why) ? known.getOrDefault(opening.by(), "") : "", why);
        }
    }

    private static OpenedFor why(Opening opening, List<TeamMember> members) {
        if (opening.action() == Action.PRACTICE_EXPORTED) {
            return OpenedFor.WHOLE_PRACTICE;
        }
        List<TeamMember> theirs =
                members.stream().filter(one -> one.member().equals(opening.by())).toList();
        if (theirs.stream().anyMatch(one -> treatsAround(one, opening.at()))) {
            return OpenedFor.CARE;
        }
        if (theirs.stream().anyMatch(one -> one.holdsAt(opening.at()))) {
            return OpenedFor.STANDING_IN;
        }
        return switch (opening.action()) {
            case NOTE_OPENED -> OpenedFor.SECOND_SIGNATURE;
            case SUPERVISION_LINE_READ, OVERRIDE_READ, TALK_RESULT_READ -> OpenedFor.SUPERVISION;
            case ALERT_OPENED, SAFE_CONTACT_OPENED, STEADY_PAGE_OPENED -> OpenedFor.CALLED;
            case TOOL_READ -> OpenedFor.TOOL;
            default -> OpenedFor.CARE;
        };
    }

    /** Teams change from day to day; who left today was still on it this morning. */
    private static boolean treatsAround(TeamMember one, Instant at) {
        return one.part() != TeamMember.Part.STAND_IN
                && one.meets(at.minus(Duration.ofDays(1)), at);
    }
}
