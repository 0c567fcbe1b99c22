package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets administrators look at what was opened with a reason, once a week: who, when, of whose
 * client and of what kind. Neither the words of a reason nor a name of a client is theirs to read.
 */
@Service
public class ReviewingReasons {

    /** Within which each is to be looked at. */
    public static final Duration WEEK = Duration.ofDays(7);

    /** How far back what was looked at is shown. */
    private static final Duration SHOWN = Duration.ofDays(365);

    private static final int MOST = 200;

    private final MemberNames names;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    ReviewingReasons(MemberNames names, PracticeSql sql, Audit audit, Clock clock) {
        this.names = names;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What nobody has looked at, the oldest first, then the rest of a year; at most 200. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<OpeningToReview> all() {
        return sql.sql(
                        """
                        select o.id, o.client_id, o.kind, o.opened_at,
                               coalesce(o.ended_at, o.ends_at) as until_at, o.reviewed_at,
                               o.opened_by, b.name as by_name,
                               o.practitioner_id, p.name as practitioner_name,
                               o.reviewed_by, r.name as reviewer_name
                          from reasoned_opening o
                          join membership b on b.practice_id = o.practice_id and b.id = o.opened_by
                          join membership p
                            on p.practice_id = o.practice_id and p.id = o.practitioner_id
                          left join membership r
                            on r.practice_id = o.practice_id and r.id = o.reviewed_by
                         where o.practice_id = :practice
                           and (o.reviewed_at is null or o.opened_at > :since)
                         order by case when o.reviewed_at is null then 0 else 1 end,
                                  case when o.reviewed_at is null then o.opened_at end,
                                  o.opened_at desc
                         limit :most
                        """)
                .param("since", Timestamp.from(clock.instant().minus(SHOWN)))
                .param("most", MOST)
                .query((row, number) -> {
                    Timestamp reviewed = row.getTimestamp("reviewed_at");
                    MemberId by = new MemberId(row.getObject("opened_by", UUID.class));
                    return new OpeningToReview(
                            row.getObject("id", UUID.class),
                            names.open(by, row.getBytes("by_name")),
                            name(row, "practitioner_id", "practitioner_name"),
                            new ClientId(row.getObject("client_id", UUID.class)).shortNumber(),
                            row.getTimestamp("opened_at").toInstant(),
                            row.getTimestamp("until_at").toInstant(),
                            ReasonKind.valueOf(row.getString("kind")),
                            by.equals(Me.id()),
                            reviewed == null ? null : reviewed.toInstant(),
                            name(row, "reviewed_by", "reviewer_name"));
                })
                .list();
    }

    /**
     * Says that one looked at it.
     *
     * @throws Refused when one opened it oneself
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void reviewed(UUID opening) {
        Found found = find(opening).orElseThrow(NotFound::new);
        if (found.by().equals(Me.id())) {
            throw new Refused("care.reason.own");
        }
        Instant now = clock.instant();
        int changed =
                sql.sql(
                                """
                                update reasoned_opening
                                   set reviewed_at = :now, reviewed_by = :me
                                 where practice_id = :practice and id = :id and reviewed_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("me", Me.id().value())
                        .param("id", opening)
                        .update();
        if (changed > 0) {
            audit.record(Action.REASON_REVIEWED, found.client(), opening);
        }
    }

    private record Found(ClientId client, MemberId by) {}

    private Optional<Found> find(UUID opening) {
        return sql.sql(
                        """
                        select client_id, opened_by from reasoned_opening
                         where practice_id = :practice and id = :id
                        """)
                .param("id", opening)
                .query((row, number) ->
                        new Found(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                new MemberId(row.getObject("opened_by", UUID.class))))
                .optional();
    }

    private String name(ResultSet row, String id, String column) throws SQLException {
        UUID who = row.getObject(id, UUID.class);
        return who == null ? "" : names.open(new MemberId(who), row.getBytes(column));
    }
}
