package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Text;
import app.trellis.vault.Vault;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds many clients at once, and takes them away again as long as nothing was added to them. */
@Component
public class BroughtClients {

    /** Tables that know no client by that name, or hold the one row each client begins with. */
    private static final Set<String> NOT_ASKED =
            Set.of(
                    "care_team",
                    "agreement_step",
                    "alert_step",
                    "reasoned_opening_told",
                    "restriction_reader",
                    "erasure_approval");

    private final Clients clients;
    private final TeamMembers team;
    private final List<ErasedPart> parts;
    private final PracticeSettings settings;
    private final CurrentPerson current;
    private final PracticeSql sql;
    private final EntityManager entities;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    BroughtClients(
            Clients clients,
            TeamMembers team,
            List<ErasedPart> parts,
            PracticeSettings settings,
            CurrentPerson current,
            PracticeSql sql,
            EntityManager entities,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.team = team;
        this.parts = List.copyOf(parts);
        this.settings = settings;
        this.current = current;
        this.sql = sql;
        this.entities = entities;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody to be added.
     *
     * @param pseudonym null where there is none
     */
    public record NewClient(String name, @Nullable String pseudonym) {

        @Override
        public String toString() {
            return "NewClient";
        }
    }

    /**
     * A client of the person's own list.
     *
     * @param zone of the client
     */
    public record Known(ClientId id, String name, @Nullable String pseudonym, ZoneId zone) {

        @Override
        public String toString() {
            return "Known[%s]".formatted(id);
        }
    }

    /** Whoever is on the person's list today, in care or not; at most 2,000, one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Known> mine() {
        return sql.sql(
                        """
                        select distinct c.id, c.name, c.pseudonym, c.zone
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id = :me and %s
                         limit 2000
                        """
                                .formatted(OnTeam.NOW))
                .param("me", current.get().memberId().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    byte[] word = row.getBytes("pseudonym");
                    return new Known(
                            id,
                            vault.open(ManagingClients.nameOf(id), row.getBytes("name")),
                            word == null ? null : vault.open(ManagingClients.pseudonymOf(id), word),
                            ZoneId.of(row.getString("zone")));
                })
                .list();
    }

    /**
     * Adds them; whoever brings them in leads their care teams from today.
     *
     * @param many at most a few hundred at a time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<NewClient> many, UUID brought) {
        ZoneId zone = settings.read().zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        List<UUID> ids = new ArrayList<>();
        for (NewClient one : many) {
            ClientId id = ClientId.next();
            String word = one.pseudonym();
            clients.save(
                    new Client(
                            id,
                            vault.seal(ManagingClients.nameOf(id), Text.line(one.name())),
                            word == null
                                    ? null
                                    : vault.seal(ManagingClients.pseudonymOf(id), Text.line(word)),
                            zone,
                            today));
            team.save(
                    new TeamMember(
                            id,
                            current.get().memberId(),
                            TeamMember.Part.LEAD,
                            LocalDate.now(clock)));
            audit.record(Action.CLIENT_ADDED, id, brought);
            ids.add(id.value());
        }
        entities.flush();
        entities.clear();
        sql.sql(
                        """
                        update client set import_id = :brought
                         where practice_id = :practice and id in (:ids)
                        """)
                .param("brought", brought)
                .param("ids", ids)
                .update();
    }

    /** How many of those who were brought in have something of their own by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int touched(UUID brought) {
        Set<UUID> touched = new HashSet<>();
        List<String> tables = new ArrayList<>();
        parts.forEach(part -> tables.addAll(part.tables()));
        tables.removeAll(NOT_ASKED);
        tables.add("invitation");
        tables.forEach(table -> touched.addAll(named(table, "client_id", brought)));
        touched.addAll(named("known_partner", "one_client", brought));
        touched.addAll(named("known_partner", "other_client", brought));
        touched.addAll(named("client", "kept_as", brought));
        touched.addAll(
                sql.sql(
                                """
                                select c.id from client c
                                 where c.practice_id = :practice and c.import_id = :brought
                                   and (c.version > 0 or c.member_id is not null
                                     or (select count(*) from care_team t
                                          where t.practice_id = c.practice_id
                                            and t.client_id = c.id) <> 1)
                                """)
                        .param("brought", brought)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
        return touched.size();
    }

    private List<UUID> named(String table, String column, UUID brought) {
        return sql.sql(
                        """
                        select distinct r.%s from %s r
                          join client c on c.practice_id = r.practice_id and c.id = r.%s
                         where r.practice_id = :practice and c.import_id = :brought
                        """
                                .formatted(column, table, column))
                .param("brought", brought)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes them away; {@link #touched} said that nothing was added to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID brought) {
        List<UUID> gone =
                sql.sql(
                                """
                                select id from client
                                 where practice_id = :practice and import_id = :brought
                                """)
                        .param("brought", brought)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        gone.forEach(id -> audit.record(Action.CLIENT_TAKEN_BACK, new ClientId(id), brought));
        sql.sql(
                        """
                        delete from care_team
                         where practice_id = :practice
                           and client_id in (select c.id from client c
                                              where c.practice_id = :practice
                                                and c.import_id = :brought)
                        """)
                .param("brought", brought)
                .update();
        sql.sql("delete from client where practice_id = :practice and import_id = :brought")
                .param("brought", brought)
                .update();
    }
}
