package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberNames;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeAtWork;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps when somebody is away and who stands in for them, whoever says it: the same days, the same
 * refusals and the same rows of the care team (decision 37). Who asked has been let in already.
 */
@Component
class AbsenceKeeper {

    private static final int LONGEST_DAYS = 400;

    private final Absences absences;
    private final TeamMembers team;
    private final StandIns standIns;
    private final ClientsToCover clients;
    private final ManagingMembers members;
    private final MemberNames names;
    private final PracticeAtWork practice;
    private final ObjectProvider<RiskAsked> asked;
    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    AbsenceKeeper(
            Absences absences,
            TeamMembers team,
            StandIns standIns,
            ClientsToCover clients,
            ManagingMembers members,
            MemberNames names,
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
        this.names = names;
        this.practice = practice;
        this.asked = asked;
        this.sql = sql;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** When somebody is away, and what they have not been told of; the soonest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Away> of(MemberId member) {
        Instant now = clock.instant();
        List<Absence> all =
                absences.toShow(member, now).stream()
                        .filter(one -> !one.isOver(now) || (one.isToBeTold() && one.wasThere()))
                        .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        ZoneId zone = practice.details().zone();
        Map<UUID, List<Away.StandingIn>> standingIn = clients.standingIn(all, now);
        Map<MemberId, String> said =
                names.of(
                        all.stream()
                                .map(Absence::saidBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return all.stream()
                .map(one ->
                        new Away(
                                one.id(),
                                LocalDate.ofInstant(one.from(), zone),
                                lastDay(one, zone),
                                state(one, now),
                                saidBy(one, said, zone),
                                one.revision(),
                                standingIn.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static LocalDate lastDay(Absence one, ZoneId zone) {
        Instant ended = one.endedAt();
        return ended == null ? one.lastDay() : LocalDate.ofInstant(ended, zone);
    }

    private static Away.State state(Absence one, Instant now) {
        if (one.isOver(now)) {
            return Away.State.OVER;
        }
        return one.hasBegun(now) ? Away.State.RUNNING : Away.State.LATER;
    }

    private static Away.@Nullable SaidBy saidBy(
            Absence one, Map<MemberId, String> names, ZoneId zone) {
        MemberId by = one.saidBy();
        return by == null
                ? null
                : new Away.SaidBy(
                        names.getOrDefault(by, ""), LocalDate.ofInstant(one.saidAt(), zone));
    }

    /** Who may stand in for somebody, by name. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AwayPlan.Colleague> colleagues(MemberId away) {
        return practitioners().stream()
                .filter(one -> !one.id().equals(away))
                .map(one -> new AwayPlan.Colleague(one.id(), one.name()))
                .toList();
    }

    /** Says that somebody will be away, or is. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID say(MemberId member, AwayData data, Cover cover) {
        hold(member, data.standIns().values());
        Instant now = clock.instant();
        ZoneId zone = practice.details().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        demandDays(data, today);
        Instant from = data.from().equals(today) ? now : start(data.from(), zone);
        Instant until = start(data.until().plusDays(1), zone);
        demandApart(live(member, now), from, until);
        Absence absence =
                absences.saveAndFlush(
                        Absence.saidBy(
                                current.get().memberId(), member, from, until, data.until(), now));
        audit.record(Action.AWAY_SAID, absence.id());
        arrange(absence, data.standIns(), cover, now);
        return absence.id();
    }

    /** Changes the days or the stand-ins; what has begun keeps its beginning. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(MemberId member, UUID away, int revision, AwayData data, Cover cover) {
        hold(member, data.standIns().values());
        Instant now = clock.instant();
        Absence absence = find(member, away, now);
        if (absence.revision() != revision) {
            throw new Refused("care.away.changed-meanwhile");
        }
        ZoneId zone = practice.details().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean running = absence.hasBegun(now);
        demandDays(running ? new AwayData(today, data.until(), data.standIns()) : data, today);
        Instant from =
                running
                        ? absence.from()
                        : data.from().equals(today) ? now : start(data.from(), zone);
        Instant until = start(data.until().plusDays(1), zone);
        demandApart(
                live(member, now).stream().filter(one -> !one.id().equals(away)).toList(),
                from,
                until);
        absence.change(from, until, data.until());
        absences.saveAndFlush(absence);
        audit.record(Action.AWAY_CHANGED, absence.id());
        arrange(absence, data.standIns(), cover, now);
    }

    /** Ends it now, or before it began; at once nobody stands in any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(MemberId member, UUID away) {
        hold(member, List.of());
        end(find(member, away, clock.instant()));
    }

    /** Ends whatever is not over, of somebody who leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(MemberId member) {
        live(member, clock.instant()).forEach(this::end);
    }

    /** The one who was away has seen what another said. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(MemberId member, UUID away) {
        Absence absence =
                absences.findById(away)
                        .filter(one -> one.member().equals(member))
                        .orElseThrow(NotFound::new);
        absence.tell(clock.instant());
        absences.saveAndFlush(absence);
    }

    private void end(Absence absence) {
        Instant now = clock.instant();
        if (absence.member().equals(current.get().memberId())) {
            absence.tell(now);
        }
        List<TeamMember> rows = rows(absence, now);
        rows.forEach(one -> standIns.stop(one, now));
        absence.end(now);
        absences.saveAndFlush(absence);
        audit.record(Action.AWAY_ENDED, absence.id());
        standIns.settle(rows.stream().map(TeamMember::client).toList());
    }

    /** Makes the stand-ins of an absence be the ones that were chosen. */
    private void arrange(Absence absence, Map<ClientId, MemberId> named, Cover cover, Instant now) {
        Instant begin = absence.from().isBefore(now) ? now : absence.from();
        Map<ClientId, TeamMember> grounds = grounds(absence.member(), begin, absence.until());
        Map<ClientId, MemberId> chosen = new HashMap<>(named);
        chosen.keySet().removeAll(handedOver(absence.member(), grounds.keySet(), now));
        List<MemberSummary> here = practitioners();
        demandHere(here, absence.member(), chosen.values());
        demandNotAway(here, chosen.values(), begin, absence.until());
        demandCover(grounds.keySet(), chosen.keySet(), cover);
        standIns.follow(StandInPlan.of(absence, grounds, rows(absence, now), chosen, now), now);
    }

    /** Who counts on somebody at some time between two moments, and on what ground. */
    private Map<ClientId, TeamMember> grounds(MemberId member, Instant from, Instant until) {
        Map<ClientId, TeamMember> grounds = new HashMap<>();
        team.whereOneAnswers(member, LocalDate.ofInstant(from, ZoneOffset.UTC)).stream()
                .filter(one -> !one.isOver(from) && one.meets(from, until))
                .sorted(Comparator.comparing(TeamMember::part))
                .forEach(one -> grounds.putIfAbsent(one.client(), one));
        grounds.keySet().retainAll(clients.inCare(grounds.keySet()));
        return grounds;
    }

    /** Who counts on somebody now, and by the days of the absence on somebody else. */
    private Set<ClientId> handedOver(MemberId member, Set<ClientId> then, Instant now) {
        return team.whereOneAnswers(member, LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .filter(one -> one.part() == TeamMember.Part.LEAD && !one.isOver(now))
                .filter(one -> one.until() != null && !then.contains(one.client()))
                .map(TeamMember::client)
                .collect(Collectors.toSet());
    }

    private void demandCover(Set<ClientId> counting, Set<ClientId> covered, Cover cover) {
        List<ClientId> open = counting.stream().filter(one -> !covered.contains(one)).toList();
        if (open.isEmpty()) {
            return;
        }
        if (cover == Cover.FOR_EVERYBODY) {
            throw WithoutCover.left(open);
        }
        List<ClientId> uncovered =
                asked.stream().flatMap(one -> one.among(open).stream()).distinct().toList();
        if (!uncovered.isEmpty()) {
            throw WithoutCover.asked(uncovered);
        }
    }

    private static void demandHere(
            List<MemberSummary> here, MemberId away, Collection<MemberId> chosen) {
        Set<MemberId> may =
                here.stream()
                        .map(MemberSummary::id)
                        .filter(one -> !one.equals(away))
                        .collect(Collectors.toSet());
        if (!may.containsAll(chosen)) {
            throw new NotFound();
        }
    }

    private void demandNotAway(
            List<MemberSummary> here, Collection<MemberId> chosen, Instant from, Instant until) {
        if (chosen.isEmpty()) {
            return;
        }
        Set<MemberId> away =
                absences.findByMemberInAndUntilAfter(Set.copyOf(chosen), from).stream()
                        .filter(one -> one.meets(from, until))
                        .map(Absence::member)
                        .collect(Collectors.toSet());
        here.stream()
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

    private List<TeamMember> rows(Absence absence, Instant now) {
        return team.findByAbsenceIn(List.of(absence.id())).stream()
                .filter(one -> !one.isOver(now))
                .toList();
    }

    private List<Absence> live(MemberId member, Instant now) {
        return absences.findByMemberAndUntilAfterOrderByFrom(member, now).stream()
                .filter(one -> !one.isOver(now))
                .toList();
    }

    private Absence find(MemberId member, UUID away, Instant now) {
        return absences.findById(away)
                .filter(one -> one.member().equals(member) && !one.isOver(now))
                .orElseThrow(NotFound::new);
    }

    /** Two people never say it of one at the same moment, and nobody named goes away meanwhile. */
    private void hold(MemberId member, Collection<MemberId> chosen) {
        List<UUID> ids = new ArrayList<>(chosen.stream().map(MemberId::value).distinct().toList());
        ids.add(member.value());
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

    private List<MemberSummary> practitioners() {
        return members.staff().stream()
                .filter(one -> one.endedAt() == null && one.roles().contains(Role.PRACTITIONER))
                .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** For whom somebody has to stand in before one may be away. */
    enum Cover {
        /** For those who are asked something whose answer may need a person at once. */
        WHERE_ASKED,
        /** For each of them: whoever says it does not know what they are asked. */
        FOR_EVERYBODY
    }
}
