package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private talks that left a concern: after them the supervisor is told, by date and result and
 * nothing else. For modules, inside their transaction.
 */
@Component
public class TalksWithConcern {

    private static final int MOST = 100;

    private final PracticeSql sql;

    TalksWithConcern(PracticeSql sql) {
        this.sql = sql;
    }

    /** The newest first, at most 100; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TalkWithConcern> recordedBy(Collection<MemberId> practitioners, LocalDate since) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select t.id, t.client_id, t.about, t.held_on, t.result, t.recorded_by
                          from private_talk t
                         where t.practice_id = :practice and t.recorded_by in (:practitioners)
                           and t.held_on >= :since and t.result <> 'NO_CONCERN'
                         order by t.held_on desc, t.recorded_at desc
                         limit :most
                        """)
                .param("practitioners", practitioners.stream().map(MemberId::value).toList())
                .param("since", since)
                .param("most", MOST)
                .query((row, number) ->
                        new TalkWithConcern(
                                row.getObject("id", UUID.class),
                                new ClientId(row.getObject("client_id", UUID.class)),
                                About.valueOf(row.getString("about")),
                                row.getObject("held_on", LocalDate.class),
                                TalkResult.valueOf(row.getString("result")),
                                new MemberId(row.getObject("recorded_by", UUID.class))))
                .list();
    }
}
