package app.trellis.supervision;

import app.trellis.organization.MemberNames;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of meetings and of what stands on their agenda. Inside the caller's transaction. */
@Component
class MeetingStore {

    private static final int MOST = 100;
    private static final int MOST_POINTS = 2_000;

    /** Whether a line between the supervisor of {@code m} and a person of it holds today. */
    private static final String LINE_TODAY =
            """
            exists (select 1
                      from supervision_meeting_person q
                      join supervision_line l
                        on l.practice_id = q.practice_id and l.practitioner_id = q.member_id
                       and l.supervisor_id = m.supervisor_id
                     where q.practice_id = m.practice_id and q.meeting_id = m.id %s
                       and l.from_day <= :today
                       and (l.until_day is null or l.until_day >= :today))
            """;

    /** The meetings that the signed-in supervisor arranged with people they supervise today. */
    static final String ARRANGED = "m.supervisor_id = :me and " + LINE_TODAY.formatted("");

    /**
     * The meetings to which somebody asked the signed-in practitioner who supervises them today.
     */
    static final String ASKED_TO = LINE_TODAY.formatted("and q.member_id = :me");

    private final PracticeSql sql;
    private final Vault vault;
    private final MemberNames names;

    MeetingStore(PracticeSql sql, Vault vault, MemberNames names) {
        this.sql = sql;
        this.vault = vault;
        this.names = names;
    }

    /** One meeting with those who come, by name. */
    record Row(
            UUID id,
            Instant startsAt,
            boolean closed,
            String supervisor,
            Map<MemberId, String> people) {}

    /**
     * Those that are to come, the next first, then those behind them of which points wait; at most
     * 100, in two statements.
     *
     * @param whose {@link #ARRANGED} or {@link #ASKED_TO}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Row> meetings(String whose, LocalDate today) {
        List<Row> rows =
                sql.sql(
                                """
                                select m.id, m.starts_at, m.closed_at, m.supervisor_id, s.name
                                  from supervision_meeting m
                                  join membership s
                                    on s.practice_id = m.practice_id and s.id = m.supervisor_id
                                 where m.practice_id = :practice and %s
                                   and (m.closed_at is null or exists (
                                          select 1 from supervision_point p
                                           where p.practice_id = m.practice_id
                                             and p.meeting_id = m.id and p.ticked_at is null))
                                 order by case when m.closed_at is null then 0 else 1 end,
                                          m.starts_at, m.id
                                 limit :most
                                """
                                        .formatted(whose))
                        .param("me", Me.id().value())
                        .param("today", today)
                        .param("most", MOST)
                        .query((row, number) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getTimestamp("starts_at").toInstant(),
                                        row.getTimestamp("closed_at") != null,
                                        name(row, "supervisor_id"),
                                        new LinkedHashMap<>()))
                        .list();
        if (!rows.isEmpty()) {
            Map<UUID, Row> byId = new HashMap<>();
            rows.forEach(row -> byId.put(row.id(), row));
            sql.sql(
                            """
                            select p.meeting_id, p.member_id, s.name
                              from supervision_meeting_person p
                              join membership s
                                on s.practice_id = p.practice_id and s.id = p.member_id
                             where p.practice_id = :practice and p.meeting_id in (:meetings)
                             order by p.id
                            """)
                    .param("meetings", byId.keySet())
                    .query(row -> {
                        Row meeting = byId.get(row.getObject("meeting_id", UUID.class));
                        if (meeting != null) {
                            meeting.people()
                                    .put(
                                            new MemberId(row.getObject("member_id", UUID.class)),
                                            name(row, "member_id"));
                        }
                    });
        }
        return rows;
    }

    /** The points of these meetings; of one behind them, those alone that wait. One statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, List<Meeting.Point>> points(Collection<UUID> meetings) {
        Map<UUID, List<Meeting.Point>> points = new HashMap<>();
        if (meetings.isEmpty()) {
            return points;
        }
        sql.sql(
                        """
                        select p.id, p.meeting_id, p.added_by, s.name, p.words, p.ticked_at
                          from supervision_point p
                          join supervision_meeting m
                            on m.practice_id = p.practice_id and m.id = p.meeting_id
                          join membership s on s.practice_id = p.practice_id and s.id = p.added_by
                         where p.practice_id = :practice and p.meeting_id in (:meetings)
                           and (m.closed_at is null or p.ticked_at is null)
                         order by p.added_at, p.id
                         limit :most
                        """)
                .param("meetings", meetings)
                .param("most", MOST_POINTS)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    points.computeIfAbsent(
                                    row.getObject("meeting_id", UUID.class),
                                    meeting -> new ArrayList<>())
                            .add(
                                    new Meeting.Point(
                                            id,
                                            name(row, "added_by"),
                                            row.getObject("added_by", UUID.class)
                                                    .equals(Me.id().value()),
                                            vault.open(wordsOf(id), row.getBytes("words")),
                                            row.getTimestamp("ticked_at") != null));
                });
        return points;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void arrange(UUID id, Instant startsAt, Map<UUID, MemberId> people, Instant now) {
        sql.sql(
                        """
                        insert into supervision_meeting
                               (practice_id, id, supervisor_id, starts_at, arranged_at)
                        values (:practice, :id, :me, :at, :now)
                        """)
                .param("id", id)
                .param("me", Me.id().value())
                .param("at", Timestamp.from(startsAt))
                .param("now", Timestamp.from(now))
                .update();
        people.forEach((row, member) ->
                sql.sql(
                                """
                                insert into supervision_meeting_person
                                       (practice_id, id, meeting_id, member_id)
                                values (:practice, :id, :meeting, :member)
                                """)
                        .param("id", row)
                        .param("meeting", id)
                        .param("member", member.value())
                        .update());
    }

    /** What waits from meetings behind the same people goes to this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeOver(UUID meeting, Collection<MemberId> people) {
        sql.sql(
                        """
                        update supervision_point set meeting_id = :meeting
                         where practice_id = :practice and ticked_at is null
                           and meeting_id in (
                                 select m.id from supervision_meeting m
                                  where m.practice_id = :practice and m.supervisor_id = :me
                                    and m.closed_at is not null
                                    and :size = (select count(*)
                                                   from supervision_meeting_person p
                                                  where p.practice_id = m.practice_id
                                                    and p.meeting_id = m.id)
                                    and :size = (select count(*)
                                                   from supervision_meeting_person p
                                                  where p.practice_id = m.practice_id
                                                    and p.meeting_id = m.id
                                                    and p.member_id in (:people)))
                        """)
                .param("meeting", meeting)
                .param("me", Me.id().value())
                .param("size", people.size())
                .param("people", people.stream().map(MemberId::value).toList())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID meeting, Instant startsAt) {
        sql.sql(
                        """
                        update supervision_meeting set starts_at = :at
                         where practice_id = :practice and id = :id and closed_at is null
                        """)
                .param("at", Timestamp.from(startsAt))
                .param("id", meeting)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(UUID meeting, boolean tookPlace, Instant now) {
        sql.sql(
                        """
                        update supervision_meeting
                           set closed_at = :now, took_place = :took
                         where practice_id = :practice and id = :id and closed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("took", tookPlace)
                .param("id", meeting)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, UUID meeting, String words, Instant now) {
        sql.sql(
                        """
                        insert into supervision_point
                               (practice_id, id, meeting_id, added_by, added_at, words)
                        values (:practice, :id, :meeting, :me, :now, :words)
                        """)
                .param("id", id)
                .param("meeting", meeting)
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .param("words", vault.seal(wordsOf(id), words))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tick(UUID point, Instant now) {
        sql.sql(
                        """
                        update supervision_point set ticked_at = :now, ticked_by = :me
                         where practice_id = :practice and id = :id and ticked_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("me", Me.id().value())
                .param("id", point)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeTickBack(UUID point) {
        sql.sql(
                        """
                        update supervision_point set ticked_at = null, ticked_by = null
                         where practice_id = :practice and id = :id
                        """)
                .param("id", point)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID point) {
        sql.sql(
                        """
                        delete from supervision_point
                         where practice_id = :practice and id = :id and added_by = :me
                           and ticked_at is null
                        """)
                .param("id", point)
                .param("me", Me.id().value())
                .update();
    }

    private String name(ResultSet row, String id) throws SQLException {
        return names.open(new MemberId(row.getObject(id, UUID.class)), row.getBytes("name"));
    }

    private static Place wordsOf(UUID id) {
        return Place.of("supervision_point", "words", id);
    }
}
