package app.trellis.reminders;

import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what became of a client's reminders that went in one round, by whatever way. Of
 * several ways the best counts: once it went by one of them, it went.
 */
@Component
class ReminderOutcomes {

    private static final Map<ReminderState, List<ReminderState>> BETTER =
            Map.of(
                    ReminderState.SENT,
                    List.of(
                            ReminderState.IN_OUTBOX,
                            ReminderState.UNKNOWN,
                            ReminderState.TOO_LATE,
                            ReminderState.NOT_NEEDED,
                            ReminderState.GONE),
                    ReminderState.UNKNOWN,
                    List.of(
                            ReminderState.IN_OUTBOX,
                            ReminderState.TOO_LATE,
                            ReminderState.NOT_NEEDED,
                            ReminderState.GONE));

    private final PracticeSql sql;
    private final Clock clock;

    ReminderOutcomes(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Of all reminders that went to one client in one round.
     *
     * @param any one of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID any, ReminderState state) {
        sql.sql(
                        """
                        update reminder set state = :state, settled_at = :now
                         where practice_id = :practice and state in (:worse)
                           and round_id = (select f.round_id from reminder f
                                            where f.practice_id = :practice and f.id = :any)
                           and client_id = (select f.client_id from reminder f
                                             where f.practice_id = :practice and f.id = :any)
                        """)
                .param("state", state.name())
                .param(
                        "worse",
                        BETTER.getOrDefault(state, List.of(ReminderState.IN_OUTBOX)).stream()
                                .map(Enum::name)
                                .toList())
                .param("now", Timestamp.from(clock.instant()))
                .param("any", any)
                .update();
    }
}
