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
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those whose notes were opened with a reason who did, when and why. */
@Service
public class SeeingReasons {

    /** How far back a record and the desk show it. */
    public static final Duration SHOWN = Duration.ofDays(365);

    private static final int MOST = 100;

    private final OpenedWithReason openings;
    private final MemberNames names;
    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    SeeingReasons(
            OpenedWithReason openings,
            MemberNames names,
            PracticeSql sql,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.openings = openings;
        this.names = names;
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the signed-in practitioner was told of in the last year, what they have not seen first;
     * at most 100, in one statement.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<ToldOpening> mine() {
        Instant now = clock.instant();
        return sql.sql(
                        """
                        select o.id, o.client_id, o.opened_by, o.kind, o.reason, o.opened_at,
                               coalesce(o.ended_at, o.ends_at) as until_at, w.seen_at,
                               m.name as by_name, c.name, c.pseudonym,
                               exists (select 1 from care_team t
                                        where t.practice_id = o.practice_id
                                          and t.client_id = o.client_id and t.member_id = :me
                                          and %s) as treats
                          from reasoned_opening_told w
                          join reasoned_opening o
                            on o.practice_id = w.practice_id and o.id = w.opening_id
                          join membership m
                            on m.practice_id = o.practice_id and m.id = o.opened_by
                          join client c on c.practice_id = o.practice_id and c.id = o.client_id
                         where w.practice_id = :practice and w.member_id = :me
                           and (w.seen_at is null or o.opened_at > :since)
                         order by case when w.seen_at is null then 0 else 1 end, o.opened_at desc
                         limit :most
                        """
                                .formatted(OnTeam.NOW))
                .param("me", Me.id().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(SHOWN)))
                .param("most", MOST)
                .query((row, number) -> {
                    ClientId client = new ClientId(row.getObject("client_id", UUID.class));
                    boolean treats = row.getBoolean("treats");
                    return told(
                            row,
                            treats ? client : null,
                            treats
                                    ? vault.open(
                                            ManagingClients.nameOf(client), row.getBytes("name"))
                                    : openings.word(client, row),
                            row.getTimestamp("seen_at") != null);
                })
                .list();
    }

    /** Of how many of them the signed-in practitioner has not said that they saw it. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public int unseen() {
        return sql.sql(
                        """
                        select count(*) from reasoned_opening_told
                         where practice_id = :practice and member_id = :me and seen_at is null
                        """)
                .param("me", Me.id().value())
                .query(Integer.class)
                .single();
    }

    /** Says that one saw it; it rests from then on. */
    @AllowedTo("'PRACTITIONER'")
    @Transactional
    public void seen(UUID opening) {
        ToldOpening told =
                mine().stream()
                        .filter(one -> one.id().equals(opening))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        int changed =
                sql.sql(
                                """
                                update reasoned_opening_told set seen_at = :now
                                 where practice_id = :practice and opening_id = :opening
                                   and member_id = :me and seen_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("opening", told.id())
                        .param("me", Me.id().value())
                        .update();
        if (changed > 0) {
            audit.record(Action.REASON_NOTICED, opening);
        }
    }

    /** What was opened of a client in the last year, the newest first; at most 100. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<ToldOpening> of(ClientId client) {
        return sql.sql(
                        """
                        select o.id, o.client_id, o.opened_by, o.kind, o.reason, o.opened_at,
                               coalesce(o.ended_at, o.ends_at) as until_at, m.name as by_name
                          from reasoned_opening o
                          join membership m
                            on m.practice_id = o.practice_id and m.id = o.opened_by
                         where o.practice_id = :practice and o.client_id = :client
                           and o.opened_at > :since
                         order by o.opened_at desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("since", Timestamp.from(clock.instant().minus(SHOWN)))
                .param("most", MOST)
                .query((row, number) -> told(row, client, null, true))
                .list();
    }

    private ToldOpening told(
            ResultSet row, @Nullable ClientId leads, @Nullable String who, boolean seen)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ClientId client = new ClientId(row.getObject("client_id", UUID.class));
        return new ToldOpening(
                id,
                leads,
                who,
                client.shortNumber(),
                names.open(
                        new MemberId(row.getObject("opened_by", UUID.class)),
                        row.getBytes("by_name")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                ReasonKind.valueOf(row.getString("kind")),
                openings.reason(id, row),
                seen);
    }
}
