package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Database;
import app.trellis.shared.PracticeSql;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the rows of one client from one table. What is insert-only on PostgreSQL has one way out,
 * a function that asks for two approvals and takes one client ({@code afterMigrate.sql}); H2 knows
 * one user, who may.
 */
@Component
class ErasedRows {

    /** Which the application's role can only add to. */
    static final Set<String> INSERT_ONLY =
            Set.of(
                    "agreement_step",
                    "alert_step",
                    "document_agreed",
                    "goal_rating",
                    "ladder_move",
                    "monitoring_agreement",
                    "note_addendum",
                    "note_return",
                    "note_signature",
                    "note_version",
                    "note_withdrawal",
                    "program_brought",
                    "reasoned_opening",
                    "reasoned_opening_told",
                    "shown_to_both_act",
                    "trend_start");

    /** Tables that know their client by the row they belong to. */
    private static final Map<String, String> THROUGH =
            Map.of(
                    "agreement_step",
                    "agreement_id in (select o.id from monitoring_agreement o"
                            + " where o.practice_id = :practice and o.client_id = :client)",
                    "alert_step",
                    "alert_id in (select o.id from alert o"
                            + " where o.practice_id = :practice and o.client_id = :client)",
                    "document_agreed",
                    "member_id in (select o.member_id from client o"
                            + " where o.practice_id = :practice and o.id = :client)",
                    "reasoned_opening_told",
                    "opening_id in (select o.id from reasoned_opening o"
                            + " where o.practice_id = :practice and o.client_id = :client)",
                    "restriction_reader",
                    "restriction_id in (select o.id from restriction o"
                            + " where o.practice_id = :practice and o.client_id = :client)",
                    "erasure_approval",
                    "request_id in (select o.id from erasure_request o"
                            + " where o.practice_id = :practice and o.client_id = :client)");

    private static final String COUPLES =
            "couple_id in (select o.id from couple_session o where o.practice_id = :practice"
                    + " and (o.one_client = :client or o.other_client = :client))";

    /** What two partners have between them, of which each row may name both. */
    private static final Map<String, String> OF_PAIRS =
            Map.of(
                    "shown_to_both_act",
                    COUPLES,
                    "shown_to_both",
                    COUPLES,
                    "couple_session",
                    "(one_client = :client or other_client = :client)",
                    "known_partner",
                    "(one_client = :client or other_client = :client)");

    private final PracticeSql sql;
    private final Database database;

    ErasedRows(PracticeSql sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(String table, ClientId client) {
        delete(table, client, THROUGH.getOrDefault(table, "client_id = :client"));
    }

    /** The rows that a client has together with a partner. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deletePairs(String table, ClientId client) {
        delete(table, client, Objects.requireNonNull(OF_PAIRS.get(table)));
    }

    private void delete(String table, ClientId client, String condition) {
        if (database.isPostgresql() && INSERT_ONLY.contains(table)) {
            sql.sql("select erase_insert_only(:table, :client) where :practice is not null")
                    .param("table", table)
                    .param("client", client.value())
                    .query(Integer.class)
                    .single();
            return;
        }
        if (table.equals("trend_start")) {
            where(table, client, "client_id = :client and undoes is not null");
        }
        where(table, client, condition);
    }

    private void where(String table, ClientId client, String condition) {
        sql.sql("delete from %s where practice_id = :practice and %s".formatted(table, condition))
                .param("client", client.value())
                .update();
    }
}
