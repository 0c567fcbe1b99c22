package app.trellis.audit;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened a client's record, out of what the audit holds. Only acts of looking are read, and
 * never what was changed: a change may come from somebody else's record, as a hold on two partners
 * does. For modules, inside their transaction.
 */
@Component
public class Openings {

    /** Of one span; more than a month of work on one record comes to. */
    public static final int MOST = 5_000;

    /** Whoever did one of these had something of the record before their eyes. */
    static final Set<Action> OPENS =
            EnumSet.of(
                    Action.RECORD_OPENED,
                    Action.OPENED_STANDING_IN,
                    Action.BRIEF_OPENED,
                    Action.BRIEF_EXPORTED,
                    Action.SUMMARY_EXPORTED,
                    Action.SEEN_AS_CLIENT,
                    Action.SUPERVISION_LINE_READ,
                    Action.OVERRIDE_READ,
                    Action.TALK_RESULT_READ,
                    Action.SAFE_CONTACT_OPENED,
                    Action.AGREEMENT_OPENED,
                    Action.SMALL_STEPS_OPENED,
                    Action.RESPONSE_OPENED,
                    Action.THREAD_READ,
                    Action.ALERT_OPENED,
                    Action.STEADY_PAGE_OPENED,
                    Action.OPENED_WITH_A_REASON,
                    Action.NOTE_READ_WITH_A_REASON,
                    Action.NOTE_OPENED,
                    Action.NOTE_EXPORTED,
                    Action.NOTES_SEARCHED,
                    Action.PROCESS_NOTE_OPENED,
                    Action.FORMULATION_OPENED,
                    Action.FORMULATION_LOOKED_AT,
                    Action.TREND_OPENED,
                    Action.RECORD_EXPORTED,
                    Action.TABLE_EXPORTED,
                    Action.TOOL_READ,
                    Action.RECORD_OPENED_AS_FHIR,
                    Action.PRACTICE_EXPORTED);

    private final PracticeSql sql;

    Openings(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * One act of looking.
     *
     * @param by a member, or the token of a tool that read ({@link Action#TOOL_READ})
     */
    public record Opening(Instant at, MemberId by, Action action) {}

    /**
     * Looks at a client's record by people who work here and by tools, the newest first; at most
     * {@link #MOST}.
     *
     * @param until the first moment that is no longer of it
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Opening> of(ClientId client, Instant from, Instant until) {
        return sql.sql(
                        """
                        select happened_at, actor_id, action
                          from audit_entry
                         where practice_id = :practice and client_id = :client
                           and happened_at >= :from and happened_at < :until
                           and actor_id is not null and actor_roles <> 'CLIENT'
                           and action in (:opens)
                         order by happened_at desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("opens", OPENS.stream().map(Action::name).toList())
                .param("most", MOST)
                .query((row, number) ->
                        new Opening(
                                row.getTimestamp("happened_at").toInstant(),
                                new MemberId(row.getObject("actor_id", UUID.class)),
                                Action.valueOf(row.getString("action"))))
                .list();
    }

    /** Those to whom an act about them is told, of many that were done at once; by their id. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ClientId> told(Action action, UUID subject) {
        return sql.sql(
                        """
                        select distinct client_id from audit_entry
                         where practice_id = :practice and subject_id = :subject
                           and action = :action and client_id is not null
                         order by client_id
                        """)
                .param("subject", subject)
                .param("action", action.name())
                .query((row, number) -> new ClientId(row.getObject("client_id", UUID.class)))
                .list();
    }

    /**
     * When somebody signed in, the latest first; at most {@link #MOST}.
     *
     * @param until the first moment that is no longer of it
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Instant> signIns(MemberId member, Instant from, Instant until) {
        return sql.sql(
                        """
                        select happened_at
                          from audit_entry
                         where practice_id = :practice and subject_id = :member
                           and action = 'SIGNED_IN'
                           and happened_at >= :from and happened_at < :until
                         order by happened_at desc
                         limit :most
                        """)
                .param("member", member.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query((row, number) -> row.getTimestamp("happened_at").toInstant())
                .list();
    }
}
