package app.trellis.responses;

import app.trellis.assignments.AssignmentForResponse;
import app.trellis.assignments.AssignmentKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a page when it is begun: as the client said, or as the exercise says. */
@Component
class SharingAtFirst {

    private final PracticeSql sql;
    private final Clock clock;

    SharingAtFirst(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page that a client chooses for. */
    record Key(AssignmentKind kind, String content) {}

    /** How a fresh page begins; one statement where the client may choose. */
    @Transactional(propagation = Propagation.MANDATORY)
    Sharing of(ClientId client, AssignmentForResponse asked, Page page) {
        Key key = new Key(asked.kind(), asked.contentKey());
        return isChosen(key.kind(), page)
                ? all(client).getOrDefault(key, page.startsAs())
                : page.startsAs();
    }

    /** Whether the client chooses for such pages; what is kept only when asked has no reader. */
    static boolean isChosen(AssignmentKind kind, Page page) {
        return (kind == AssignmentKind.EXERCISE || kind == AssignmentKind.CHECK_IN)
                && !page.keepsOnlyIfAsked();
    }

    /** What the client said; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Key, Sharing> all(ClientId client) {
        Map<Key, Sharing> said = new HashMap<>();
        sql.sql(
                        """
                        select kind, content_key, sharing from sharing_at_first
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query(row -> {
                    said.put(
                            new Key(
                                    AssignmentKind.valueOf(row.getString("kind")),
                                    row.getString("content_key")),
                            Sharing.valueOf(row.getString("sharing")));
                });
        return said;
    }

    /**
     * Says so from now on.
     *
     * @param sharing null for as the exercise says
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void say(ClientId client, Key key, @Nullable Sharing sharing) {
        bind(
                        """
                        delete from sharing_at_first
                         where practice_id = :practice and client_id = :client
                           and kind = :kind and content_key = :key
                        """,
                        client,
                        key)
                .update();
        if (sharing != null) {
            bind(
                            """
                            insert into sharing_at_first
                                   (practice_id, client_id, kind, content_key, sharing, said_at)
                            values (:practice, :client, :kind, :key, :sharing, :now)
                            """,
                            client,
                            key)
                    .param("sharing", sharing.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private JdbcClient.StatementSpec bind(String statement, ClientId client, Key key) {
        return sql.sql(statement)
                .param("client", client.value())
                .param("kind", key.kind().name())
                .param("key", key.content());
    }
}
