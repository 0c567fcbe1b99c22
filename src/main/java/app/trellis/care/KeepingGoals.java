package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a client wants to reach, and how near they say they are. The words are the client's,
 * also where a practitioner writes them down with them; a goal that the client keeps to themselves
 * is not there for anybody else. Nothing is concluded from a rating.
 */
@Service
public class KeepingGoals {

    /** Goals that can be open at the same time. */
    public static final int MOST_OPEN = 5;

    /** Code points of a goal. */
    public static final int WORDS = Text.SHORT;

    /** The highest rating; the lowest is 0. */
    public static final int FULLY = 10;

    private static final int MOST = 50;
    private static final int MOST_RATINGS = 2_000;

    private final PracticeSql sql;
    private final Vault vault;
    private final ClientZones zones;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    KeepingGoals(
            PracticeSql sql,
            Vault vault,
            ClientZones zones,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.zones = zones;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The goals that the reader may know, the open ones first, then the newest; at most 50, with
     * their latest 2,000 ratings. Two statements.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<GoalDetails> of(ClientId client) {
        boolean everything = isClient();
        Map<UUID, TreeMap<LocalDate, GoalDetails.Rating>> ratings = ratings(client);
        return sql.sql(
                        """
                        select id, words, shared, by_client, added_on, ended_on from goal
                         where practice_id = :practice and client_id = :client
                           and (shared or :everything)
                         order by case when ended_on is null then 0 else 1 end, added_on desc,
                                  id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("everything", everything)
                .param("most", MOST)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new GoalDetails(
                            id,
                            vault.open(wordsOf(client, id), row.getBytes("words")),
                            row.getBoolean("shared"),
                            row.getBoolean("by_client"),
                            row.getObject("added_on", LocalDate.class),
                            row.getObject("ended_on", LocalDate.class),
                            List.copyOf(ratings.getOrDefault(id, new TreeMap<>()).values()));
                })
                .list();
    }

    /** The same, to be taken out as a file by the care team. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public List<GoalDetails> export(ClientId client) {
        audit.record(Action.TABLE_EXPORTED, client, null);
        return of(client);
    }

    /**
     * Whether the client may be asked, after a check-in, how near they are: a goal is open that
     * they have not rated today, care goes on, nothing rests and no answer waits for a person. One
     * statement.
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public boolean mayBeAsked(ClientId client) {
        return sql.sql(
                                """
                                select count(*) from client c
                                 where c.practice_id = :practice and c.id = :client
                                   and c.status = 'ACTIVE'
                                   and not exists (select 1 from hold h
                                                    where h.practice_id = c.practice_id
                                                      and h.client_id = c.id
                                                      and h.lifted_at is null)
                                   and not exists (select 1 from caseload_signal s
                                                    where s.practice_id = c.practice_id
                                                      and s.client_id = c.id
                                                      and s.kind = 'SAFETY')
                                   and exists (select 1 from goal g
                                                where g.practice_id = c.practice_id
                                                  and g.client_id = c.id and g.ended_on is null
                                                  and not exists (
                                                      select 1 from goal_rating r
                                                       where r.practice_id = g.practice_id
                                                         and r.goal_id = g.id
                                                         and r.rated_on = :today))
                                """)
                        .param("client", client.value())
                        .param("today", today(client))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Writes a goal down. What a practitioner writes down with the client is shared.
     *
     * @param shared whether the care team may read it
     * @throws Refused when nothing is written, more than {@link #WORDS}, {@link #MOST_OPEN} are
     *     open already, or it is to be read and nobody reads here any more
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public UUID add(ClientId client, String words, boolean shared) {
        String clean = Text.clean(words, WORDS).strip();
        if (clean.isEmpty()) {
            throw new Refused("care.goal-empty");
        }
        if (lock(client) && shared && isClient()) {
            throw new Refused("care.goal-nobody-reads");
        }
        demandRoom(client);
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into goal
                               (practice_id, id, client_id, words, shared, by_client, added_on,
                                version)
                        values (:practice, :id, :client, :words, :shared, :mine, :today, 0)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("words", vault.seal(wordsOf(client, id), clean))
                .param("shared", shared || !isClient())
                .param("mine", isClient())
                .param("today", today(client))
                .update();
        audit.record(Action.GOAL_CHANGED, client, id);
        return id;
    }

    /**
     * Says how near the client is today; a later one of the same day takes its place.
     *
     * @param mark 0 to 10
     * @throws NotFound when there is no such open goal that the person may know
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void rate(ClientId client, UUID goal, int mark) {
        if (mark < 0 || mark > FULLY) {
            throw new IllegalArgumentException("Not a rating: " + mark);
        }
        demandKnown(client, goal);
        Instant now = clock.instant();
        sql.sql(
                        """
                        insert into goal_rating
                               (practice_id, id, client_id, goal_id, mark, together, rated_on,
                                rated_at)
                        values (:practice, :id, :client, :goal, :mark, :together, :today, :now)
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("goal", goal)
                .param("mark", mark)
                .param("together", !isClient())
                .param("today", today(client))
                .param("now", Timestamp.from(now))
                .update();
        audit.record(Action.GOAL_RATED, client, goal);
    }

    /**
     * The client lets the care team read it, or keeps it to themselves from now on.
     *
     * @throws NotFound when it is not there
     * @throws Refused when it is to be read and nobody reads here any more
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void share(ClientId client, UUID goal, boolean shared) {
        if (shared && lock(client)) {
            throw new Refused("care.goal-nobody-reads");
        }
        changed(
                client,
                goal,
                sql.sql(
                                """
                                update goal set shared = :shared, version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and id = :goal
                                """)
                        .param("shared", shared)
                        .param("client", client.value())
                        .param("goal", goal)
                        .update());
    }

    /**
     * Puts it aside: it was reached, or it is not wanted any more. It stays with its ratings.
     *
     * @throws NotFound when there is no such open goal that the person may know
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void end(ClientId client, UUID goal) {
        demandKnown(client, goal);
        changed(client, goal, setEnd(client, goal, today(client)));
    }

    /**
     * Takes it up again.
     *
     * @throws Refused when {@link #MOST_OPEN} are open already
     * @throws NotFound when it is not there, or kept from the person
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void takeUpAgain(ClientId client, UUID goal) {
        lock(client);
        demandRoom(client);
        if (of(client).stream().noneMatch(one -> one.id().equals(goal) && !one.isOpen())) {
            throw new NotFound();
        }
        changed(client, goal, setEnd(client, goal, null));
    }

    private int setEnd(ClientId client, UUID goal, @Nullable LocalDate day) {
        return sql.sql(
                        """
                        update goal set ended_on = :day, version = version + 1
                         where practice_id = :practice and client_id = :client and id = :goal
                        """)
                .param("day", day, Types.DATE)
                .param("client", client.value())
                .param("goal", goal)
                .update();
    }

    private void changed(ClientId client, UUID goal, int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
        audit.record(Action.GOAL_CHANGED, client, goal);
    }

    private void demandKnown(ClientId client, UUID goal) {
        long known =
                sql.sql(
                                """
                                select count(*) from goal
                                 where practice_id = :practice and client_id = :client
                                   and id = :goal and ended_on is null
                                   and (shared or :everything)
                                """)
                        .param("client", client.value())
                        .param("goal", goal)
                        .param("everything", isClient())
                        .query(Long.class)
                        .single();
        if (known == 0) {
            throw new NotFound();
        }
    }

    /** What a client keeps to themselves is not even counted for somebody else. */
    private void demandRoom(ClientId client) {
        long open =
                sql.sql(
                                """
                                select count(*) from goal
                                 where practice_id = :practice and client_id = :client
                                   and ended_on is null and (shared or :everything)
                                """)
                        .param("client", client.value())
                        .param("everything", isClient())
                        .query(Long.class)
                        .single();
        if (open >= MOST_OPEN) {
            throw new Refused("care.goals-enough");
        }
    }

    /**
     * Two windows may write at once; the second one waits and counts anew.
     *
     * @return whether care has ended
     */
    private boolean lock(ClientId client) {
        return sql.sql(
                        """
                        select status from client
                         where practice_id = :practice and id = :client for update
                        """)
                .param("client", client.value())
                .query((row, number) -> ClientStatus.ENDED.name().equals(row.getString("status")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Map<UUID, TreeMap<LocalDate, GoalDetails.Rating>> ratings(ClientId client) {
        Map<UUID, TreeMap<LocalDate, GoalDetails.Rating>> ratings = new HashMap<>();
        sql.sql(
                        """
                        select goal_id, mark, together, rated_on from goal_rating
                         where practice_id = :practice and client_id = :client
                         order by rated_at desc, id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST_RATINGS)
                .query(row -> {
                    LocalDate on = row.getObject("rated_on", LocalDate.class);
                    ratings.computeIfAbsent(
                                    row.getObject("goal_id", UUID.class), id -> new TreeMap<>())
                            .putIfAbsent(
                                    on,
                                    new GoalDetails.Rating(
                                            on, row.getInt("mark"), row.getBoolean("together")));
                });
        return ratings;
    }

    private boolean isClient() {
        return current.get().is(Role.CLIENT);
    }

    private LocalDate today(ClientId client) {
        return LocalDate.ofInstant(clock.instant(), zones.of(client));
    }

    static Place wordsOf(ClientId client, UUID goal) {
        return Place.of(ClientKey.written(client), "goal", "words", goal);
    }
}
