package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From which answers on somebody is asked to look. For modules, inside their transaction. */
@Component
public class Thresholds {

    private final PracticeSql sql;

    Thresholds(PracticeSql sql) {
        this.sql = sql;
    }

    /** Those that were set with an assignment; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Threshold> of(ClientId client, AssignmentId assignment) {
        return sql.sql(
                        """
                        select coalesce(thresholds, '') as thresholds from assignment
                         where practice_id = :practice and client_id = :client and id = :id
                        """)
                .param("client", client.value())
                .param("id", assignment.value())
                .query((row, number) -> Threshold.of(row.getString("thresholds")))
                .optional()
                .orElse(List.of());
    }
}
