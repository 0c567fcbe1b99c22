package app.trellis.alerts;

import app.trellis.care.ReadsRecord;
import app.trellis.organization.MemberNames;
import app.trellis.responses.SafetyRule;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the alerts of one client, for the care team. */
@Service
public class AlertsOfClient {

    private static final int MOST = 50;

    private final PracticeSql sql;
    private final MemberNames members;

    AlertsOfClient(PracticeSql sql, MemberNames members) {
        this.sql = sql;
        this.members = members;
    }

    /**
     * An alert that somebody has acknowledged.
     *
     * @param response what raised it
     * @param by who acknowledged it; empty where the name is not known any more
     */
    public record Acknowledged(
            UUID response, SafetyRule rule, Instant raisedAt, Instant at, String by) {}

    /** Those acknowledged since a moment, the newest first; at most 50. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<Acknowledged> acknowledgedSince(ClientId client, Instant since) {
        List<Row> rows =
                sql.sql(
                                """
                                select response_id, rule, raised_at, acknowledged_at, acknowledged_by
                                  from alert
                                 where practice_id = :practice and client_id = :client
                                   and acknowledged_at >= :since
                                 order by acknowledged_at desc, id desc
                                 limit :most
                                """)
                        .param("client", client.value())
                        .param("since", Timestamp.from(since))
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        row.getObject("response_id", UUID.class),
                                        SafetyRule.valueOf(row.getString("rule")),
                                        row.getTimestamp("raised_at").toInstant(),
                                        row.getTimestamp("acknowledged_at").toInstant(),
                                        new MemberId(row.getObject("acknowledged_by", UUID.class))))
                        .list();
        Map<MemberId, String> names = members.of(rows.stream().map(Row::by).toList());
        return rows.stream()
                .map(row ->
                        new Acknowledged(
                                row.response(),
                                row.rule(),
                                row.raisedAt(),
                                row.at(),
                                names.getOrDefault(row.by(), "")))
                .toList();
    }

    private record Row(UUID response, SafetyRule rule, Instant raisedAt, Instant at, MemberId by) {}
}
