package app.trellis.assignments;

import app.trellis.care.CaseloadSignals;
import app.trellis.care.SignalKind;
import app.trellis.measures.NewestCheckIns;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far readiness is met for a client; four statements, whatever waits for it. */
@Component
class ReadingReadiness {

    private final NewestCheckIns checkIns;
    private final RestingPages restingPages;
    private final CaseloadSignals signals;
    private final PracticeSql sql;

    ReadingReadiness(
            NewestCheckIns checkIns,
            RestingPages restingPages,
            CaseloadSignals signals,
            PracticeSql sql) {
        this.checkIns = checkIns;
        this.restingPages = restingPages;
        this.signals = signals;
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Readiness of(ClientId client, LocalDate today) {
        return Readiness.of(
                floor(client),
                checkIns.feltSafety(client, Readiness.OF_THE_LAST),
                !restingPages.of(client).holds().isEmpty(),
                signals.of(client).stream().anyMatch(one -> one.kind() == SignalKind.SAFETY),
                today);
    }

    /** The client's own number; never under the least, whatever was kept. */
    private int floor(ClientId client) {
        return sql.sql(
                        """
                        select floor from step_floor
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query(Integer.class)
                .optional()
                .map(one -> Math.max(one, Readiness.LEAST_FLOOR))
                .orElse(Readiness.FLOOR);
    }

    /** Keeps the client's own number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepFloor(ClientId client, int floor) {
        int there =
                sql.sql(
                                """
                                update step_floor set floor = :floor
                                 where practice_id = :practice and client_id = :client
                                """)
                        .param("client", client.value())
                        .param("floor", floor)
                        .update();
        if (there == 0) {
            sql.sql(
                            """
                            insert into step_floor (practice_id, client_id, floor)
                            values (:practice, :client, :floor) on conflict do nothing
                            """)
                    .param("client", client.value())
                    .param("floor", floor)
                    .update();
        }
    }
}
