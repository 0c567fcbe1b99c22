package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberLeaving;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when one is away and who stands in for which client. A stand-in is a dated row of the care
 * team, so the one access rule answers for it (decision 37).
 */
@Service
public class BeingAway {

    private static final int LONGEST_DAYS = 400;

    private final Absences absences;
    private final TeamMembers team;
    private final StandIns standIns;
    private final ClientsToCover clients;
    private final ManagingMembers members;
    private final PracticeAtWork practice;
    private final ObjectProvider<RiskAsked> asked;
    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    BeingAway(
            Absences absences,
            TeamMembers team,
            StandIns standIns,
            ClientsToCover clients,
            ManagingMembers members,
            PracticeAtWork practice,
            ObjectProvider<RiskAsked> asked,
            PracticeSql sql,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.absences = absences;
        this.team = team;
        this.standIns = standIns;
        this.clients = clients;
        this.members = members;
        this.practice = practice;
        this.asked = asked;
        this.sql = sql;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the person is away, now and later, the soonest first. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Away> mine() {
        Instant now = clock.instant();
        List<Absence> own = own(now);
        if (own.isEmpty()) {
            return List.of();
        }
        ZoneId zone = practice.details().zone();
        Map<UUID, List<Away.StandingIn>> standingIn = clients.standingIn(own, now);
        return own.stream()
                .map(one ->
                        new Away(
                                one.id(),
                                LocalDate.ofInstant(one.from(), zone),
                                one.lastDay(),
                                one.hasBegun(now),
                                standingIn.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Whose care is to be settled before one goes, and who may stand in. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public AwayPlan plan() {
        List<AwayPlan.ToCover> found = clients.of(me());
        return new AwayPlan(
                found,
                practitioners()
                        .filter(one -> !one.id().equals(me()))
                        .map(one -> new AwayPlan.Colleague(one.id(), one.name()))
                        .toList());
    }

    /**
     * Says that one will be away. From the first moment on, stand-ins have the care team's access
     * to the clients named, and alerts about them pass the one who is away.
     *
     * @throws WithoutCover when a client is asked about risk and nobody stands in
     * @throws Refused when the days are none, one is away then already, or a stand-in is
     * @throws NotFound when a client does not count on the person, or a stand-in treats nobody here
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public UUID say(AwayData data) {
        hold(data.standIns().values());
        Instant now = clock.instant();
        ZoneId zone = practice.details().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        demandDays(data, today);
        Instant from = data.from().equals(today) ? now : start(data.from(), zone);
        Instant until = start(data.until().plusDays(1), zone);
        demandApart(own(now), from, until);
        Absence absence = absences.saveAndFlush(new Absence(me(), from, until, data.until(), now));
        audit.record(Action.AWAY_SAID, absence.id());
        arrange(absence, data.standIns(), now);
        return absence.id();
    }

    /**
     * Changes the days or the stand-ins of what was said; what has begun keeps its beginning.
     *
     * @throws NotFound when it is not one's own, or over
     * @throws Refused as for saying it
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void change(UUID away, AwayData data) {
        hold(data.standIns().values());
        Instant now = clock.instant();
        Absence absence = find(away, now);
        ZoneId zone = practice.details().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean running = absence.hasBegun(now);
        demandDays(running ? new AwayData(today, data.until(), data.standIns()) : data, today);
        Instant from =
                running
                        ? absence.from()
                        : data.from().equals(today) ? now : start(data.from(), zone);
        Instant until = start(data.until().plusDays(1), zone);
        demandApart(own(now).stream().filter(one -> !one.id().equals(away)).toList(), from, until);
        absence.move(from, until, data.until());
        absences.saveAndFlush(absence);
        audit.record(Action.AWAY_CHANGED, absence.id());
        arrange(absence, data.standIns(), now);
    }

    /**
     * Comes back early, or does not go at all; at once nobody stands in any more.
     *
     * @throws NotFound when it is not one's own, or over
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void comeBack(UUID away) {
        hold(List.of());
        end(find(away, clock.instant()));
    }

    /** Who leaves is not away any more, and leaves nobody behind who counts on them standing in. */
    @EventListener
    void demandNobodyCountsOn(MemberLeaving leaving) {
        Instant now = clock.instant();
        long counting =
                team.whereOneAnswers(leaving.member(), day(now)).stream()
                        .filter(one -> one.part() == TeamMember.Part.STAND_IN && !one.isOver(now))
                        .map(TeamMember::client)
                        .distinct()
                        .count();
        if (counting > 0) {
            throw new Refused("care.away.stands-in-still", counting);
        }
        absences.findByMemberAndUntilAfterOrderByFrom(leaving.member(), now).stream()
                .filter(one -> !one.isOver(now))
                .forEach(this::end);
    }

    private void end(Absence absence) {
        Instant now = clock.instant();
        List<TeamMember> rows = live(absence, now);
        rows.forEach(one -> standIns.stop(one, now));
        absence.end(now);
        absences.saveAndFlush(absence);
        audit.record(Action.AWAY_ENDED, absence.id());
        rows.stream().map(TeamMember::client).distinct().forEach(standIns::settle);
    }

    /** Makes the stand-ins of an absence be the ones that were chosen. */
    private void arrange(Absence absence, Map<ClientId, MemberId> chosen, Instant now) {
        Instant begin = absence.from().isBefore(now) ? now : absence.from();
        Map<ClientId, TeamMember> mine = counting(begin, absence.until());
        demandHere(chosen.values());
        demandNotAway(chosen.values(), begin, absence.until());
        demandCover(mine.keySet(), chosen.keySet());
        Set<ClientId> touched = new HashSet<>(chosen.keySet());
        Set<ClientId> settled = new HashSet<>();
        for (TeamMember row : live(absence, now)) {
            touched.add(row.client());
            TeamMember ground = mine.get(row.client());
            if (ground != null && row.member().equals(chosen.get(row.client()))) {
                standIns.move(
                        row,
                        begin(row, absence, ground),
                        until(absence, ground),
                        lastDay(absence, ground));
                settled.add(row.client());
            } else {
                standIns.stop(row, now);
            }
        }
        chosen.forEach((client, member) -> {
            TeamMember ground = mine.get(client);
            if (ground == null) {
                throw new NotFound();
            }
            if (!settled.contains(client)) {
                standIns.name(
                        TeamMember.standIn(
                                client,
                                member,
                                absence.member(),
                                absence.id(),
                                later(begin, ground.fromAt()),
                                until(absence, ground),
                                lastDay(absence, ground)));
            }
        });
        team.flush();
        touched.forEach(standIns::settle);
    }

    private static Instant begin(TeamMember row, Absence absence, TeamMember ground) {
        Instant known = row.fromAt();
        Instant begin = later(absence.from(), ground.fromAt());
        return known != null && known.isAfter(begin) && known.isBefore(absence.until())
                ? known
                : begin;
    }

    private static Instant until(Absence absence, TeamMember ground) {
        Instant end = ground.untilAt();
        return end == null || absence.until().isBefore(end) ? absence.until() : end;
    }

    private static LocalDate lastDay(Absence absence, TeamMember ground) {
        LocalDate day = ground.lastDay();
        return day == null || absence.lastDay().isBefore(day) ? absence.lastDay() : day;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /** Who counts on the person at some time between two moments, and on what ground. */
    private Map<ClientId, TeamMember> counting(Instant from, Instant until) {
        Map<ClientId, TeamMember> counting = new HashMap<>();
        team.whereOneAnswers(me(), day(from)).stream()
                .filter(one -> !one.isOver(from) && one.meets(from, until))
                .sorted(Comparator.comparing(TeamMember::part))
                .forEach(one -> counting.putIfAbsent(one.client(), one));
        counting.keySet().retainAll(clients.inCare(counting.keySet()));
        return counting;
    }

    private void demandCover(Set<ClientId> mine, Set<ClientId> covered) {
        List<ClientId> open = mine.stream().filter(one -> !covered.contains(one)).toList();
        if (open.isEmpty()) {
            return;
        }
        List<ClientId> uncovered =
                asked.stream().flatMap(one -> one.among(open).stream()).distinct().toList();
        if (!uncovered.isEmpty()) {
            throw new WithoutCover(uncovered);
        }
    }

    private void demandHere(Collection<MemberId> chosen) {
        Set<MemberId> here =
                practitioners()
                        .map(MemberSummary::id)
                        .filter(one -> !one.equals(me()))
                        .collect(Collectors.toSet());
        if (!here.containsAll(chosen)) {
            throw new NotFound();
        }
    }

    private void demandNotAway(Collection<MemberId> chosen, Instant from, Instant until) {
        if (chosen.isEmpty()) {
            return;
        }
        Set<MemberId> away =
                absences.findByMemberInAndUntilAfter(Set.copyOf(chosen), from).stream()
                        .filter(one -> one.meets(from, until))
                        .map(Absence::member)
                        .collect(Collectors.toSet());
        practitioners()
                .filter(one -> away.contains(one.id()))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused("care.away.stand-in-away", one.name());
                });
    }

    private static void demandDays(AwayData data, LocalDate today) {
        if (data.from().isBefore(today) || data.until().isBefore(data.from())) {
            throw new Refused("care.away.no-days");
        }
        if (data.until().isAfter(data.from().plusDays(LONGEST_DAYS))) {
            throw new Refused("care.away.too-long");
        }
    }

    private static void demandApart(List<Absence> others, Instant from, Instant until) {
        if (others.stream().anyMatch(one -> one.meets(from, until))) {
            throw new Refused("care.away.twice");
        }
    }

    private List<TeamMember> live(Absence absence, Instant now) {
        return team.findByAbsenceIn(List.of(absence.id())).stream()
                .filter(one -> !one.isOver(now))
                .toList();
    }

    private List<Absence> own(Instant now) {
        return absences.findByMemberAndUntilAfterOrderByFrom(me(), now).stream()
                .filter(one -> !one.isOver(now))
                .toList();
    }

    private Absence find(UUID away, Instant now) {
        return absences.findById(away)
                .filter(one -> one.member().equals(me()) && !one.isOver(now))
                .orElseThrow(NotFound::new);
    }

    /** Nobody named here says at the same moment that they are away too. */
    private void hold(Collection<MemberId> chosen) {
        List<UUID> ids = new ArrayList<>(chosen.stream().map(MemberId::value).distinct().toList());
        ids.add(me().value());
        sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and id in (:ids)
                         order by id for update
                        """)
                .param("ids", ids)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private Stream<MemberSummary> practitioners() {
        return members.staff().stream()
                .filter(one -> one.endedAt() == null && one.roles().contains(Role.PRACTITIONER));
    }

    private MemberId me() {
        return current.get().memberId();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, java.time.ZoneOffset.UTC);
    }
}
