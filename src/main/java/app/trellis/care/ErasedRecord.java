package app.trellis.care;

import app.trellis.care.ErasedPart.Half;
import app.trellis.organization.ErasedPlaces;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the halves of a client's record, in one transaction with the decision; for the module that
 * has asked who decided it. Partners of the client keep everything that stands in their own record.
 */
@Component
public class ErasedRecord {

    private final List<ErasedPart> parts;
    private final ErasedRows rows;
    private final ErasedPlaces places;
    private final Vault vault;
    private final PracticeSql sql;
    private final Clock clock;

    ErasedRecord(
            List<ErasedPart> parts,
            ErasedRows rows,
            ErasedPlaces places,
            Vault vault,
            PracticeSql sql,
            Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(ErasedPart::order)).toList();
        this.rows = rows;
        this.places = places;
        this.vault = vault;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the client did here, with their invitation, their place and their account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void written(ClientId client) {
        erase(Half.WRITTEN, client);
        vault.destroy(client, EnumSet.of(ClientKey.Kind.WRITTEN, ClientKey.Kind.PRIVATE));
        rows.delete("document_agreed", client);
        MemberId member =
                sql.sql(
                                """
                                select member_id from client
                                 where practice_id = :practice and id = :client
                                   and member_id is not null
                                """)
                        .param("client", client.value())
                        .query((row, number) ->
                                new MemberId(row.getObject("member_id", UUID.class)))
                        .optional()
                        .orElse(null);
        sql.sql(
                        """
                        update client set member_id = null, practitioner_word = null
                         where practice_id = :practice and id = :client
                        """)
                .param("client", client.value())
                .update();
        places.erase(client, member);
    }

    /**
     * What the practice noted and who they are; {@link #written} went before. What is left says
     * that there was somebody under this id and when they were erased.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(ClientId client) {
        erasePairs(client);
        erase(Half.NOTED, client);
        vault.destroyAll(client);
        sql.sql("delete from client where practice_id = :practice and id = :client")
                .param("client", client.value())
                .update();
        sql.sql(
                        """
                        insert into erased_client (practice_id, client_id, erased_at)
                        values (:practice, :client, :now)
                        """)
                .param("client", client.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void erase(Half half, ClientId client) {
        parts.stream()
                .filter(part -> part.half() == half)
                .forEach(part -> part.tables().forEach(table -> rows.delete(table, client)));
    }

    /** A pair stands in neither record; what was kept with it goes with one of the two. */
    private void erasePairs(ClientId client) {
        List.of("shown_to_both_act", "shown_to_both", "couple_session", "known_partner")
                .forEach(table -> rows.deletePairs(table, client));
    }
}
