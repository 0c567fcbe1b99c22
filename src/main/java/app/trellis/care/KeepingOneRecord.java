package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a client was entered twice: one record is kept, and the other, in which care has ended,
 * points to it and is read from it. No row moves, because what was sealed and signed belongs to the
 * record it was written in (decision 84).
 */
@Service
public class KeepingOneRecord {

    /** For how long it can be taken back. */
    static final Duration UNDO = Duration.ofHours(24);

    private final Clients clients;
    private final KnownPartners partners;
    private final OpenLegalMatters legal;
    private final Restrictions restrictions;
    private final CareTeam careTeam;
    private final CurrentPerson current;
    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final List<CountedTable> tables;

    KeepingOneRecord(
            Clients clients,
            KnownPartners partners,
            OpenLegalMatters legal,
            Restrictions restrictions,
            CareTeam careTeam,
            CurrentPerson current,
            PracticeSql sql,
            Vault vault,
            Audit audit,
            Clock clock,
            List<CountedTable> tables) {
        this.clients = clients;
        this.partners = partners;
        this.legal = legal;
        this.restrictions = restrictions;
        this.careTeam = careTeam;
        this.current = current;
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.tables = tables.stream().sorted(Comparator.comparingInt(CountedTable::order)).toList();
    }

    /** The records of the same client that point to this one; one statement. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<OtherRecord> others(ClientId client) {
        return sql.sql(
                        """
                        select c.id, c.name, c.kept_since from client c
                         where c.practice_id = :practice and c.kept_as = :client
                         order by c.kept_since
                        """)
                .param("client", client.value())
                .query((row, number) -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    return new OtherRecord(
                            id,
                            vault.open(ManagingClients.nameOf(id), row.getBytes("name")),
                            row.getTimestamp("kept_since").toInstant());
                })
                .list();
    }

    /**
     * What it will mean, before it is said.
     *
     * @param client the record that is left
     * @throws NotFound when the other is not theirs
     * @throws Refused as for {@link #join}
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public OneRecordPreview preview(ClientId client, ClientId kept) {
        demandPossible(find(client), kept);
        Map<String, Integer> counts = counts(client);
        return new OneRecordPreview(
                name(client),
                name(kept),
                tables.stream()
                        .map(one ->
                                new OneRecordPreview.Count(
                                        one.sentence(), counts.getOrDefault(one.sentence(), 0)))
                        .filter(one -> one.count() > 0)
                        .toList());
    }

    /**
     * Keeps one record; the other is closed and points to it.
     *
     * @param client the record that is left
     * @throws NotFound when the other is not theirs
     * @throws Refused when care has not ended in it, one of them is a second record already or has
     *     one, is restricted or held by a legal matter, or the two are known as partners
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void join(ClientId client, ClientId kept) {
        Client left = find(client);
        demandPossible(left, kept);
        left.keepAs(kept, current.get().memberId(), clock.instant());
        audit.record(Action.RECORDS_JOINED, client, kept.value());
        audit.record(Action.RECORDS_JOINED, kept, client.value());
    }

    /**
     * They are two after all.
     *
     * @param client the record that was left
     * @throws Refused when it is no second record, or was for longer than 24 hours
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void part(ClientId client) {
        Client left = find(client);
        ClientId kept = left.keptAs();
        if (kept == null || !left.keptAfter(clock.instant().minus(UNDO))) {
            throw new Refused("care.twice.too-late");
        }
        left.standAlone();
        audit.record(Action.RECORDS_PARTED, client, kept.value());
        audit.record(Action.RECORDS_PARTED, kept, client.value());
    }

    private void demandPossible(Client left, ClientId kept) {
        demandMine(kept);
        if (left.id().equals(kept)) {
            throw new Refused("care.twice.same");
        }
        if (left.status() != ClientStatus.ENDED) {
            throw new Refused("care.twice.not-ended");
        }
        if (left.keptAs() != null || find(kept).keptAs() != null || hasOthers(left.id())) {
            throw new Refused("care.twice.chain");
        }
        if (!restrictions.restricted(List.of(left.id(), kept)).isEmpty()) {
            throw new Refused("care.twice.restricted");
        }
        if (legal.isOpen(left.id())) {
            throw new Refused("care.twice.legal");
        }
        if (partners.about(left.id()).stream().anyMatch(one -> one.isAbout(kept))) {
            throw new Refused("care.twice.partners");
        }
    }

    private boolean hasOthers(ClientId client) {
        return sql.sql(
                                """
                                select count(*) from client c
                                 where c.practice_id = :practice and c.kept_as = :client
                                """)
                        .param("client", client.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void demandMine(ClientId kept) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !careTeam.mayWrite(authentication, kept)) {
            throw new NotFound();
        }
    }

    private Map<String, Integer> counts(ClientId client) {
        record Row(String sentence, int count) {}
        if (tables.isEmpty()) {
            return Map.of();
        }
        String statement =
                tables.stream()
                        .map(one ->
                                """
                                select '%s' as sentence, count(*) as amount from %s x
                                 where x.practice_id = :practice and x.client_id = :client
                                """
                                        .formatted(one.sentence(), one.table()))
                        .collect(Collectors.joining("union all\n"));
        return sql
                .sql(statement)
                .param("client", client.value())
                .query((row, number) -> new Row(row.getString("sentence"), row.getInt("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::sentence, Row::count));
    }

    private String name(ClientId client) {
        return vault.open(ManagingClients.nameOf(client), find(client).name());
    }

    private Client find(ClientId client) {
        return clients.findById(client).orElseThrow(NotFound::new);
    }
}
