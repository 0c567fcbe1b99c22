package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.SignedIn;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands clients over to a colleague from a day on, and takes it back. A practitioner does it with
 * those they lead; an administrator for anybody, who reads for it who the clients are, and nothing
 * of what stands in their records (decision 83).
 */
@Service
public class HandingOver {

    private static final int MOST = 1_000;

    private static final int SHOWN = 50;

    /** Whose care team somebody leads, or led last before it was left to nobody. */
    private static final String LED =
            """
            select distinct c.id, c.name, c.pseudonym, c.status
              from care_team t
              join client c on c.practice_id = t.practice_id and c.id = t.client_id
             where t.practice_id = :practice and t.member_id = :member
               and t.part = 'LEAD' and t.from_day <= :today and c.kept_as is null
               and (t.until_day is null
                 or not exists (select 1 from care_team l
                                 where l.practice_id = t.practice_id
                                   and l.client_id = t.client_id
                                   and l.part = 'LEAD' and l.id <> t.id
                                   and l.from_day <= :today
                                   and (l.until_day is null
                                     or l.until_day > t.until_day)))
            """;

    private static final String NOW = " and %s limit :most".formatted(OnTeam.NOW);

    private final HandoverKeeper keeper;
    private final CurrentPerson current;
    private final MemberNames names;
    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    HandingOver(
            HandoverKeeper keeper,
            CurrentPerson current,
            MemberNames names,
            PracticeSql sql,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.keeper = keeper;
        this.current = current;
        this.names = names;
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The clients whose care team somebody leads, or led last before it was left to nobody; those
     * in care first, then by name. At most 1,000.
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public List<LedClient> ledBy(MemberId member) {
        audit.record(Action.CASELOAD_OPENED, member.value());
        return led(member);
    }

    /** Those whom one leads oneself, in the same order. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<LedClient> mine() {
        return mine(current.get().memberId());
    }

    /**
     * What it will mean to hand over clients of one's own.
     *
     * @throws NotFound when a client is none of them, or the colleague treats nobody here
     * @throws Refused when the day has gone by or is too far, the colleague is away then, or a
     *     client is to be handed over already
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public HandoverPreview preview(HandoverData data) {
        MemberId me = current.get().memberId();
        return keeper.preview(me, data, mine(me), true);
    }

    /** Does what {@link #preview(HandoverData)} says, with its refusals. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public UUID handOver(HandoverData data) {
        MemberId me = current.get().memberId();
        return keeper.handOver(me, data, mine(me));
    }

    /** The same for clients of a colleague; said are figures of the work alone. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public HandoverPreview previewOf(MemberId colleague, HandoverData data) {
        return keeper.preview(colleague, data, led(colleague), false);
    }

    /** Does what {@link #previewOf} says, with its refusals. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public UUID handOverOf(MemberId colleague, HandoverData data) {
        return keeper.handOver(colleague, data, led(colleague));
    }

    /**
     * What one handed over or received, the newest first; at most 50. Whoever receives clients
     * reads their names from the day on, and whoever hands them over until then.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Handover> said() {
        return said(current.get().memberId());
    }

    /** The same of a colleague. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<Handover> saidOf(MemberId colleague) {
        return said(colleague);
    }

    /** How much one received, or no longer does, that one has not noticed yet; one statement. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public int unseen() {
        return keeper.unseen(current.get().memberId());
    }

    /** One has noticed what there was to notice. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void seen() {
        keeper.seen(current.get().memberId());
    }

    /**
     * Takes it back: within 24 hours, and for as long as its day has not come.
     *
     * @throws NotFound when one did not say it and is no administrator
     * @throws Refused when it is too late, a care team was changed since, or whoever would get the
     *     clients back is gone
     */
    @AllowedTo({"'PRACTITIONER'", "'ADMINISTRATOR'"})
    @Transactional
    public void undo(UUID handover) {
        HandoverKeeper.Said said = keeper.find(handover).orElseThrow(NotFound::new);
        if (!mayUndo(said)) {
            throw new NotFound();
        }
        keeper.undo(handover);
    }

    private boolean mayUndo(HandoverKeeper.Said said) {
        SignedIn me = current.get();
        return me.is(Role.ADMINISTRATOR) || me.memberId().equals(said.by());
    }

    private List<Handover> said(MemberId whose) {
        List<HandoverKeeper.Said> all = keeper.of(whose, SHOWN);
        Map<UUID, List<ClientId>> clients =
                keeper.clientsOf(all.stream().map(HandoverKeeper.Said::id).toList());
        Map<MemberId, String> known =
                names.of(
                        all.stream()
                                .flatMap(one -> Stream.of(one.from(), one.to()))
                                .distinct()
                                .toList());
        Map<ClientId, String> called =
                named(
                        all.stream()
                                .filter(this::mayName)
                                .flatMap(one -> clients.getOrDefault(one.id(), List.of()).stream())
                                .distinct()
                                .toList());
        return all.stream()
                .map(one -> handover(one, clients.getOrDefault(one.id(), List.of()), known, called))
                .toList();
    }

    private Handover handover(
            HandoverKeeper.Said one,
            List<ClientId> clients,
            Map<MemberId, String> known,
            Map<ClientId, String> called) {
        boolean toMe = one.to().equals(current.get().memberId());
        return new Handover(
                one.id(),
                known.getOrDefault(one.from(), ""),
                known.getOrDefault(one.to(), ""),
                one.day(),
                clients.size(),
                mayName(one)
                        ? clients.stream()
                                .map(called::get)
                                .filter(Objects::nonNull)
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .toList()
                        : List.of(),
                hasBegun(one),
                toMe,
                toMe && one.seenAt() == null,
                one.undoneAt() != null,
                mayUndo(one) && keeper.undoable(one));
    }

    private boolean hasBegun(HandoverKeeper.Said one) {
        return !one.day().isAfter(LocalDate.now(clock));
    }

    /** Whether they have the clients on this day by it; what was taken back is told by number. */
    private boolean mayName(HandoverKeeper.Said one) {
        MemberId me = current.get().memberId();
        return one.undoneAt() == null && me.equals(hasBegun(one) ? one.to() : one.from());
    }

    private Map<ClientId, String> named(List<ClientId> clients) {
        Map<ClientId, String> called = new HashMap<>();
        if (clients.isEmpty()) {
            return called;
        }
        MemberId me = current.get().memberId();
        onTeam(
                        """
                        select distinct c.id, c.name, c.pseudonym, c.status
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id = :member
                           and c.id in (:clients)
                        """
                                + NOW,
                        me)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .query((row, number) -> led(row))
                .list()
                .forEach(one -> called.put(one.id(), one.name()));
        return called;
    }

    private List<LedClient> mine(MemberId me) {
        return inOrder(onTeam(LED + NOW, me).query((row, number) -> led(row)).list());
    }

    private JdbcClient.StatementSpec onTeam(String statement, MemberId me) {
        return sql.sql(statement)
                .param("member", me.value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST);
    }

    private List<LedClient> led(MemberId member) {
        return inOrder(
                sql.sql(LED + " limit :most")
                        .param("member", member.value())
                        .param("today", LocalDate.now(clock))
                        .param("most", MOST)
                        .query((row, number) -> led(row))
                        .list());
    }

    private LedClient led(ResultSet row) throws SQLException {
        ClientId id = new ClientId(row.getObject("id", UUID.class));
        byte[] word = row.getBytes("pseudonym");
        return new LedClient(
                id,
                word == null
                        ? vault.open(ManagingClients.nameOf(id), row.getBytes("name"))
                        : vault.open(ManagingClients.pseudonymOf(id), word),
                ClientStatus.valueOf(row.getString("status")));
    }

    private static List<LedClient> inOrder(List<LedClient> found) {
        return found.stream()
                .sorted(
                        Comparator.comparing((LedClient one) -> one.status() == ClientStatus.ENDED)
                                .thenComparing(LedClient::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
