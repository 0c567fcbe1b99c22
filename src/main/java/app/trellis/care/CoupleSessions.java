package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sessions are with two clients who are partners. Every question asks for the other half of
 * the pair too: whoever is not on that care team today finds nothing.
 */
@Component
class CoupleSessions {

    private static final int MOST = 500;

    private final PracticeSql sql;
    private final Clock clock;

    CoupleSessions(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A session with both, from the side of one of them.
     *
     * @param id of the session with both
     * @param session the client's own
     * @param otherSession the one in the other's record
     */
    record Couple(
            UUID id, ClientId client, SessionId session, ClientId other, SessionId otherSession) {}

    /** A client's pairs and the sessions with both; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    WithBoth of(ClientId client) {
        List<UUID> pairs = new ArrayList<>();
        Map<SessionId, UUID> sessions = new HashMap<>();
        sql.sql(
                        """
                        select k.id, s.id as couple_id,
                               case when s.one_client = :client then s.one_session
                                    else s.other_session end as own_session
                          from known_partner k
                          left join couple_session s
                            on s.practice_id = k.practice_id and s.partner_id = k.id
                         where k.practice_id = :practice and k.ended_at is null
                           and k.other_client is not null
                           and (k.one_client = :client or k.other_client = :client)
                           and exists (
                               select 1 from care_team t
                                where t.practice_id = k.practice_id
                                  and t.client_id = case when k.one_client = :client
                                                         then k.other_client
                                                         else k.one_client end
                                  and t.member_id = :me and %s)
                         order by k.noted_at, s.made_at desc
                         limit :most
                        """
                                .formatted(OnTeam.NOW))
                .param("client", client.value())
                .param("me", Me.id().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(row -> {
                    UUID pair = row.getObject("id", UUID.class);
                    if (!pairs.contains(pair)) {
                        pairs.add(pair);
                    }
                    UUID couple = row.getObject("couple_id", UUID.class);
                    if (couple != null) {
                        sessions.put(
                                new SessionId(row.getObject("own_session", UUID.class)), couple);
                    }
                });
        return new WithBoth(pairs, sessions);
    }

    /**
     * @throws NotFound when it is none of this client's, the pair was taken back, or the person is
     *     not on the care team of the other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Couple find(ClientId client, UUID id) {
        if (!of(client).sessions().containsValue(id)) {
            throw new NotFound();
        }
        return sql.sql(
                        """
                        select one_client, one_session, other_client, other_session
                          from couple_session
                         where practice_id = :practice and id = :id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    ClientId one = new ClientId(row.getObject("one_client", UUID.class));
                    SessionId ones = new SessionId(row.getObject("one_session", UUID.class));
                    ClientId other = new ClientId(row.getObject("other_client", UUID.class));
                    SessionId others = new SessionId(row.getObject("other_session", UUID.class));
                    return one.equals(client)
                            ? new Couple(id, one, ones, other, others)
                            : new Couple(id, other, others, one, ones);
                })
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID pair, ClientId one, SessionId ones, ClientId other, SessionId others) {
        MemberId me = Me.id();
        sql.sql(
                        """
                        insert into couple_session
                               (practice_id, id, partner_id, one_client, one_session, other_client,
                                other_session, made_by, made_at)
                        values (:practice, :id, :pair, :one, :ones, :other, :others, :me, :now)
                        """)
                .param("id", Ids.next())
                .param("pair", pair)
                .param("one", one.value())
                .param("ones", ones.value())
                .param("other", other.value())
                .param("others", others.value())
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
