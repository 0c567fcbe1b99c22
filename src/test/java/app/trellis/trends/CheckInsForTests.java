package app.trellis.trends;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.support.Actor;
import app.trellis.support.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Check-ins that came in, without the pages they came from. */
@TestComponent
public class CheckInsForTests {

    /** The day of the first of a weekly series. */
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 6);

    private final CheckIns checkIns;
    private final PracticeSql sql;
    private final Rows rows;

    CheckInsForTests(CheckIns checkIns, PracticeSql sql, Rows rows) {
        this.checkIns = checkIns;
        this.sql = sql;
        this.rows = rows;
    }

    /** One a week, each with the same mark for every question. */
    public void weekly(Actor practitioner, ClientId client, int... marks) {
        for (int i = 0; i < marks.length; i++) {
            Map<String, Integer> answers = new HashMap<>();
            for (int item = 1; item <= 10; item++) {
                answers.put("q" + item, item >= 6 && item <= 8 ? 10 - marks[i] : marks[i]);
            }
            send(practitioner, client, FIRST.plusWeeks(i), answers);
        }
    }

    /** One with these answers. */
    public void send(
            Actor practitioner, ClientId client, LocalDate on, Map<String, Integer> answers) {
        Instant at = on.atTime(9, 0).toInstant(ZoneOffset.UTC);
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID response = response(client, "CHECK_IN", CheckIns.KEY, at);
                    checkIns.record(client, response, answers, at, on, null);
                });
    }

    /** A response that was sent; inside {@link Rows#in}. */
    UUID response(ClientId client, String kind, String content, Instant at) {
        UUID response = UUID.randomUUID();
        sql.sql(
                        """
                        insert into response (practice_id, id, client_id, kind, content_key,
                               content_version, state, sharing, answers, screen,
                               short_version, bring, revision, started_at, saved_at,
                               sent_at, version)
                        values (:practice, :id, :client, :kind, :content,
                               1, 'SENT', 'NUMBERS_ONLY', :answers, '',
                               false, false, 1, :at, :at,
                               :at, 0)
                        """)
                .param("id", response)
                .param("client", client.value())
                .param("kind", kind)
                .param("content", content)
                .param("answers", new byte[] {1})
                .param("at", Timestamp.from(at))
                .update();
        return response;
    }
}
