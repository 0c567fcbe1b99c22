package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberNames;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeAtWork;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands clients over from one colleague to another by rows of the care team with days (decision
 * 83), and takes it back. Who asked has been let in already, and may hand these clients over.
 */
@Component
class HandoverKeeper {

    /** For how long it can be taken back once the day has come. */
    static final Duration UNDO = Duration.ofHours(24);

    private static final int FURTHEST_DAYS = 183;

    private final TeamMembers team;
    private final StandIns standIns;
    private final Restrictions restrictions;
    private final Absences absences;
    private final Clients clients;
    private final ManagingMembers members;
    private final MemberNames names;
    private final PracticeAtWork practice;
    private final List<HandedPart> parts;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    HandoverKeeper(
            TeamMembers team,
            StandIns standIns,
            Restrictions restrictions,
            Absences absences,
            Clients clients,
            ManagingMembers members,
            MemberNames names,
            PracticeAtWork practice,
            List<HandedPart> parts,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.team = team;
        this.standIns = standIns;
        this.restrictions = restrictions;
        this.absences = absences;
        this.clients = clients;
        this.members = members;
        this.names = names;
        this.practice = practice;
        this.parts = parts.stream().sorted(Comparator.comparingInt(HandedPart::order)).toList();
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What it will mean.
     *
     * @param led whom whoever asks may hand over
     * @param whole whether they may read all that there is to say of it, or of the work alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    HandoverPreview preview(MemberId from, HandoverData data, List<LedClient> led, boolean whole) {
        List<LedClient> chosen = chosen(data, led);
        LocalDate day = day(data);
        MemberSummary to = receiving(from, data.to(), day);
        List<ClientId> ids = chosen.stream().map(LedClient::id).toList();
        demandNotSaid(ids);
        return new HandoverPreview(
                chosen,
                names.of(List.of(from)).getOrDefault(from, ""),
                to.name(),
                data.from(),
                !day.isAfter(LocalDate.now(clock)),
                parts.stream()
                        .flatMap(part -> part.of(from, ids, day).stream())
                        .filter(line -> line.count() > 0 && (whole || line.ofTheWork()))
                        .toList());
    }

    /**
     * Hands over.
     *
     * @param led whom whoever asks may hand over
     * @throws NotFound when a client is none of them, or the colleague treats nobody here
     * @throws Refused when the day has gone by or is too far, the colleague is away then, or a
     *     client is to be handed over already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID handOver(MemberId from, HandoverData data, List<LedClient> led) {
        hold(from, data.to());
        List<ClientId> ids = chosen(data, led).stream().map(LedClient::id).toList();
        LocalDate day = day(data);
        MemberSummary to = receiving(from, data.to(), day);
        demandNotSaid(ids);
        UUID id = insert(from, to.id(), day);
        Map<UUID, TeamMember.Reach> before = reaches(ids);
        Set<ClientId> letIn = new HashSet<>();
        for (TeamMember one : team.findByClientInOrderByFrom(ids)) {
            if (!one.isOver(clock.instant())) {
                leave(one, to.id(), day);
            }
        }
        for (Client client : clients.findAllById(ids)) {
            team.save(new TeamMember(client.id(), to.id(), TeamMember.Part.LEAD, day));
            client.callPractitionerByNameFrom(day);
            if (restrictions.passedOn(client.id(), to.id())) {
                letIn.add(client.id());
            }
            audit.record(Action.CLIENT_HANDED_OVER, client.id(), to.id().value());
        }
        team.flush();
        standIns.settle(ids);
        remember(id, ids, before, letIn);
        return id;
    }

    /**
     * Whoever led leaves when the day comes, and so does the colleague as anything but the lead.
     */
    private void leave(TeamMember one, MemberId to, LocalDate day) {
        boolean leads = one.part() == TeamMember.Part.LEAD;
        boolean atOnce = !day.isAfter(LocalDate.now(clock));
        if (one.part() == TeamMember.Part.STAND_IN) {
            if (atOnce && one.member().equals(to)) {
                standIns.stop(one, clock.instant());
            }
        } else if ((leads || one.member().equals(to))
                && (one.until() == null || !one.until().isBefore(day))) {
            one.leaveOn(day);
        }
    }

    private Map<UUID, TeamMember.Reach> reaches(List<ClientId> ids) {
        return team.findByClientInOrderByFrom(ids).stream()
                .collect(Collectors.toMap(TeamMember::id, TeamMember::reach));
    }

    private void remember(
            UUID id, List<ClientId> ids, Map<UUID, TeamMember.Reach> before, Set<ClientId> letIn) {
        for (TeamMember one : team.findByClientInOrderByFrom(ids)) {
            TeamMember.Reach reach = before.get(one.id());
            if (reach == null) {
                insertRow(id, one, true, letIn.contains(one.client()), one.reach());
            } else if (!reach.equals(one.reach())) {
                insertRow(id, one, false, false, reach);
            }
        }
    }

    /** Takes a handover back, as if it had not been said; or from today on, where days went by. */
    @Transactional(propagation = Propagation.MANDATORY)
    void undo(UUID id) {
        Said said = find(id).orElseThrow(NotFound::new);
        hold(said.from(), said.to());
        if (!undoable(find(id).orElseThrow(NotFound::new))) {
            throw new Refused("care.hand-over.too-late");
        }
        List<Kept> kept = kept(id);
        Map<UUID, TeamMember> rows =
                team.findAllById(kept.stream().map(Kept::row).toList()).stream()
                        .collect(Collectors.toMap(TeamMember::id, Function.identity()));
        demandUntouched(kept, rows);
        demandThere(said.from());
        LocalDate today = LocalDate.now(clock);
        boolean asIfNever = !said.day().isBefore(today);
        List<TeamMember> again = new ArrayList<>();
        for (Kept one : kept) {
            TeamMember row = Objects.requireNonNull(rows.get(one.row()));
            if (one.isNew()) {
                row.leaveOn(today);
            } else if (asIfNever) {
                row.reachAgain(one.before());
            } else if (row.part() != TeamMember.Part.STAND_IN) {
                again.add(new TeamMember(row.client(), row.member(), row.part(), today));
            }
            if (one.letIn()) {
                restrictions.notPassedOn(one.client(), said.to());
            }
        }
        team.saveAll(again);
        team.flush();
        List<ClientId> ids = kept.stream().map(Kept::client).distinct().toList();
        clients.findAllById(ids).forEach(Client::callPractitionerAsBefore);
        standIns.settle(ids);
        sql.sql(
                        """
                        update handover
                           set undone_at = :now, undone_by = :me,
                               seen_at = case when seen_at is null
                                              then cast(:now as timestamp with time zone) end
                         where practice_id = :practice and id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", Me.id().value())
                .param("id", id)
                .update();
        ids.forEach(one -> audit.record(Action.HANDING_OVER_UNDONE, one, said.to().value()));
    }

    /** Nothing that was decided about a care team since is overwritten. */
    private static void demandUntouched(List<Kept> kept, Map<UUID, TeamMember> rows) {
        boolean touched =
                kept.isEmpty()
                        || kept.stream()
                                .anyMatch(one -> {
                                    TeamMember row = rows.get(one.row());
                                    return row == null || row.version() != one.version();
                                });
        if (touched) {
            throw new Refused("care.hand-over.changed-since");
        }
    }

    /** Nobody gets clients back who does not treat any here any more. */
    private void demandThere(MemberId from) {
        if (practitioners().stream().noneMatch(one -> one.id().equals(from))) {
            throw new Refused("care.hand-over.gone");
        }
    }

    /** Whether it can still be taken back: for a day, and for as long as its day has not come. */
    boolean undoable(Said said) {
        return said.undoneAt() == null
                && (said.day().isAfter(LocalDate.now(clock))
                        || said.at().plus(UNDO).isAfter(clock.instant()));
    }

    /**
     * A handover as it was said.
     *
     * @param day the first day on which the colleague leads
     * @param by who said it
     */
    record Said(
            UUID id,
            MemberId from,
            MemberId to,
            MemberId by,
            LocalDate day,
            Instant at,
            @Nullable Instant seenAt,
            @Nullable Instant undoneAt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Said> find(UUID id) {
        return said(" and h.id = :whose", id, 1).stream().findFirst();
    }

    /** What somebody handed over or received, the newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Said> of(MemberId member, int most) {
        return said(
                " and (h.from_member = :whose or h.to_member = :whose) order by h.said_at desc, h.id",
                member.value(),
                most);
    }

    private List<Said> said(String which, UUID whose, int most) {
        return sql.sql(
                        """
                        select h.id, h.from_member, h.to_member, h.by_member, h.from_day, h.said_at,
                               h.seen_at, h.undone_at
                          from handover h
                         where h.practice_id = :practice
                        """
                                + which
                                + " limit :most")
                .param("whose", whose)
                .param("most", most)
                .query((row, number) ->
                        new Said(
                                row.getObject("id", UUID.class),
                                new MemberId(row.getObject("from_member", UUID.class)),
                                new MemberId(row.getObject("to_member", UUID.class)),
                                new MemberId(row.getObject("by_member", UUID.class)),
                                row.getObject("from_day", LocalDate.class),
                                row.getTimestamp("said_at").toInstant(),
                                instant(row.getTimestamp("seen_at")),
                                instant(row.getTimestamp("undone_at"))))
                .list();
    }

    /** Whose clients they are, by the handover. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, List<ClientId>> clientsOf(List<UUID> handovers) {
        Map<UUID, List<ClientId>> of = new HashMap<>();
        if (handovers.isEmpty()) {
            return of;
        }
        sql.sql(
                        """
                        select r.handover_id, r.client_id from handed_row r
                         where r.practice_id = :practice and r.handover_id in (:ids) and r.is_new
                        """)
                .param("ids", handovers)
                .query(row -> {
                    of.computeIfAbsent(
                                    row.getObject("handover_id", UUID.class),
                                    id -> new ArrayList<>())
                            .add(new ClientId(row.getObject("client_id", UUID.class)));
                });
        return of;
    }

    /** How much somebody receives, or no longer does, that they have not noticed. */
    @Transactional(propagation = Propagation.MANDATORY)
    int unseen(MemberId to) {
        return sql.sql(
                        """
                        select count(*) from handover h
                         where h.practice_id = :practice and h.to_member = :to
                           and h.seen_at is null
                        """)
                .param("to", to.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void seen(MemberId to) {
        sql.sql(
                        """
                        update handover set seen_at = :now
                         where practice_id = :practice and to_member = :to and seen_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("to", to.value())
                .update();
    }

    private record Kept(
            UUID row,
            ClientId client,
            boolean isNew,
            boolean letIn,
            TeamMember.Reach before,
            long version) {}

    private List<Kept> kept(UUID id) {
        return sql.sql(
                        """
                        select r.row_id, r.client_id, r.is_new, r.let_in, r.until_day, r.from_at,
                               r.until_at, r.last_day, r.row_version
                          from handed_row r
                         where r.practice_id = :practice and r.handover_id = :id
                        """)
                .param("id", id)
                .query((row, number) ->
                        new Kept(
                                row.getObject("row_id", UUID.class),
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getBoolean("is_new"),
                                row.getBoolean("let_in"),
                                new TeamMember.Reach(
                                        row.getObject("until_day", LocalDate.class),
                                        instant(row.getTimestamp("from_at")),
                                        instant(row.getTimestamp("until_at")),
                                        row.getObject("last_day", LocalDate.class)),
                                row.getLong("row_version")))
                .list();
    }

    private UUID insert(MemberId from, MemberId to, LocalDate day) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into handover (practice_id, id, from_member, to_member, by_member,
                                              from_day, said_at)
                        values (:practice, :id, :from, :to, :me, :day, :now)
                        """)
                .param("id", id)
                .param("from", from.value())
                .param("to", to.value())
                .param("me", Me.id().value())
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void insertRow(
            UUID id, TeamMember row, boolean isNew, boolean letIn, TeamMember.Reach before) {
        sql.sql(
                        """
                        insert into handed_row (practice_id, handover_id, row_id, client_id, is_new,
                                                let_in, until_day, from_at, until_at, last_day,
                                                row_version)
                        values (:practice, :id, :row, :client, :new, :in, :until, :fromAt, :untilAt,
                                :last, :version)
                        """)
                .param("id", id)
                .param("row", row.id())
                .param("client", row.client().value())
                .param("new", isNew)
                .param("in", letIn)
                .param("until", date(before.until()), Types.DATE)
                .param("fromAt", timestamp(before.fromAt()), Types.TIMESTAMP)
                .param("untilAt", timestamp(before.untilAt()), Types.TIMESTAMP)
                .param("last", date(before.lastDay()), Types.DATE)
                .param("version", row.version())
                .update();
    }

    private static List<LedClient> chosen(HandoverData data, List<LedClient> led) {
        List<LedClient> chosen =
                led.stream().filter(one -> data.clients().contains(one.id())).toList();
        if (chosen.isEmpty() || chosen.size() != data.clients().size()) {
            throw new NotFound();
        }
        return chosen;
    }

    /**
     * The first day of the row: a day of the care team, which begins at midnight UTC; today, in the
     * practice or there, is from now.
     */
    private LocalDate day(HandoverData data) {
        LocalDate today = LocalDate.now(clock);
        LocalDate here = LocalDate.now(clock.withZone(practice.details().zone()));
        if (data.from().isBefore(here)) {
            throw new Refused("care.hand-over.past");
        }
        if (data.from().isAfter(here.plusDays(FURTHEST_DAYS))) {
            throw new Refused("care.hand-over.too-far");
        }
        return data.from().equals(here) || data.from().isBefore(today) ? today : data.from();
    }

    /** Nobody hands over to themselves, to who treats nobody, or to who is away on the day. */
    private MemberSummary receiving(MemberId from, MemberId to, LocalDate day) {
        MemberSummary found =
                practitioners().stream()
                        .filter(one -> one.id().equals(to) && !to.equals(from))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant first = begin.isBefore(clock.instant()) ? clock.instant() : begin;
        boolean away =
                absences.findByMemberAndUntilAfterOrderByFrom(to, first).stream()
                        .anyMatch(one -> one.meets(first, first.plus(UNDO)));
        if (away) {
            throw new Refused("care.away.colleague-away");
        }
        return found;
    }

    /** What was said for a later day is taken back before something else is said. */
    private void demandNotSaid(List<ClientId> ids) {
        LocalDate today = LocalDate.now(clock);
        boolean said =
                team.findByClientInOrderByFrom(ids).stream()
                        .anyMatch(one ->
                                one.part() == TeamMember.Part.LEAD
                                        && one.from().isAfter(today)
                                        && !one.isOver(clock.instant()));
        if (said) {
            throw new Refused("care.hand-over.said-already");
        }
    }

    /** Two people never hand over to and from one person at the same moment. */
    private void hold(MemberId from, MemberId to) {
        sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and id in (:ids)
                         order by id for update
                        """)
                .param("ids", List.of(from.value(), to.value()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<MemberSummary> practitioners() {
        return members.staff().stream()
                .filter(one -> one.endedAt() == null && one.roles().contains(Role.PRACTITIONER))
                .toList();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
