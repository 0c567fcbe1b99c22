package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules say what the caseload should show, in their own transaction. Each call costs at
 * most two statements, however many signals it brings.
 */
@Component
public class CaseloadSignals {

    private final PracticeSql sql;

    CaseloadSignals(PracticeSql sql) {
        this.sql = sql;
    }

    /** What is said about a client now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signal> of(ClientId client) {
        return sql.sql(
                        """
                        select kind, subject_id, detail, since from caseload_signal
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new Signal(
                                SignalKind.valueOf(row.getString("kind")),
                                row.getObject("subject_id", UUID.class),
                                row.getString("detail"),
                                row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Says these things, in place of what was said under the same kind and subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(ClientId client, Collection<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        takeBack(client, signals.stream().map(CaseloadSignals::nameOf).toList());
        StringBuilder insert =
                new StringBuilder(
                        "insert into caseload_signal"
                                + " (practice_id, id, client_id, kind, subject_id, detail, since,"
                                + " version) values ");
        int row = 0;
        for (Signal ignored : signals) {
            insert.append(row == 0 ? "" : ", ")
                    .append(
                            "(:practice, :id%1$d, :client, :kind%1$d, :subject%1$d, :detail%1$d,"
                                            .formatted(row)
                                    + " :since%1$d, 0)".formatted(row));
            row++;
        }
        var statement = sql.sql(insert.toString()).param("client", client.value());
        row = 0;
        for (Signal signal : signals) {
            statement =
                    statement
                            .param("id" + row, Ids.next())
                            .param("kind" + row, signal.kind().name())
                            .param("subject" + row, signal.subject())
                            .param("detail" + row, signal.detail())
                            .param("since" + row, Timestamp.from(signal.since()));
            row++;
        }
        statement.update();
    }

    /** Takes back what was said about a subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ClientId client, SignalKind kind, UUID subject) {
        takeBack(client, List.of(kind.name() + subject));
    }

    private void takeBack(ClientId client, List<String> names) {
        sql.sql(
                        """
                        delete from caseload_signal
                         where practice_id = :practice and client_id = :client
                           and kind || cast(subject_id as varchar) in (:names)
                        """)
                .param("client", client.value())
                .param("names", names)
                .update();
    }

    private static String nameOf(Signal signal) {
        return signal.kind().name() + signal.subject();
    }
}
