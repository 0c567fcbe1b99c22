package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of small steps, their words sealed. */
@Component
class Ladders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_MOVES = 2_000;

    private final PracticeSql sql;
    private final Vault vault;

    Ladders(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A step as it lies in the database. */
    record Row(
            UUID id,
            UUID ladder,
            About about,
            long version,
            SmallSteps.Standing standing,
            @Nullable LocalDate saidYesOn) {}

    /** Begins a ladder with a person, where there is none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(ClientId client, About about, MemberId by, Instant now) {
        sql.sql(
                        """
                        insert into ladder
                               (practice_id, id, client_id, about, begun_by, begun_at, version)
                        values (:practice, :id, :client, :about, :by, :now, 0)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("about", about.name())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** All ladders of a client with their steps, from easy to hard; two statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SmallSteps.Ladder> of(ClientId client) {
        Map<UUID, About> abouts = new LinkedHashMap<>();
        Map<UUID, List<SmallSteps.Step>> steps = new HashMap<>();
        sql.sql(
                        """
                        select l.id as ladder_id, l.about, s.id, s.version, s.words, s.hard,
                               s.standing, s.said_yes_on
                          from ladder l
                          left join ladder_step s
                            on s.practice_id = l.practice_id and s.ladder_id = l.id
                         where l.practice_id = :practice and l.client_id = :client
                         order by l.begun_at, l.id, case when s.hard is null then 1 else 0 end,
                                  s.hard, s.id
                        """)
                .param("client", client.value())
                .query(row -> {
                    UUID ladder = row.getObject("ladder_id", UUID.class);
                    abouts.put(ladder, About.valueOf(row.getString("about")));
                    List<SmallSteps.Step> of =
                            steps.computeIfAbsent(ladder, id -> new ArrayList<>());
                    UUID id = row.getObject("id", UUID.class);
                    if (id != null) {
                        SmallSteps.Standing standing =
                                SmallSteps.Standing.valueOf(row.getString("standing"));
                        boolean isNext =
                                standing == SmallSteps.Standing.WAITING
                                        && of.stream()
                                                .allMatch(one ->
                                                        one.standing() == SmallSteps.Standing.DONE);
                        of.add(
                                new SmallSteps.Step(
                                        id,
                                        row.getLong("version"),
                                        words(id, row.getBytes("words")),
                                        row.getObject("hard", Integer.class),
                                        standing,
                                        isNext,
                                        row.getObject("said_yes_on", LocalDate.class)));
                    }
                });
        Map<UUID, List<String>> newest = newestMoves(client);
        return abouts.entrySet().stream()
                .map(one ->
                        new SmallSteps.Ladder(
                                one.getKey(),
                                one.getValue(),
                                steps.getOrDefault(one.getKey(), List.of()),
                                isTwiceBack(newest.getOrDefault(one.getKey(), List.of()))))
                .toList();
    }

    private static boolean isTwiceBack(List<String> newest) {
        return newest.size() >= 2
                && newest.stream().limit(2).allMatch(SmallSteps.Kind.BACK.name()::equals);
    }

    private Map<UUID, List<String>> newestMoves(ClientId client) {
        Map<UUID, List<String>> newest = new HashMap<>();
        sql.sql(
                        """
                        select ladder_id, kind from ladder_move
                         where practice_id = :practice and client_id = :client
                         order by moved_at desc, id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST_MOVES)
                .query(row -> {
                    newest.computeIfAbsent(
                                    row.getObject("ladder_id", UUID.class), id -> new ArrayList<>())
                            .add(row.getString("kind"));
                });
        return newest;
    }

    /**
     * One step.
     *
     * @throws NotFound when it is not there or not this client's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Row step(ClientId client, UUID step) {
        return sql.sql(
                        """
                        select s.id, s.ladder_id, l.about, s.version, s.standing, s.said_yes_on
                          from ladder_step s
                          join ladder l on l.practice_id = s.practice_id and l.id = s.ladder_id
                         where s.practice_id = :practice and s.client_id = :client and s.id = :id
                        """)
                .param("client", client.value())
                .param("id", step)
                .query((row, number) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getObject("ladder_id", UUID.class),
                                About.valueOf(row.getString("about")),
                                row.getLong("version"),
                                SmallSteps.Standing.valueOf(row.getString("standing")),
                                row.getObject("said_yes_on", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ClientId client, UUID ladder, StepWords words, @Nullable Integer hard) {
        UUID id = Ids.next();
        int added =
                sql.sql(
                                """
                                insert into ladder_step
                                       (practice_id, id, ladder_id, client_id, words, hard,
                                        standing, version)
                                select l.practice_id, :id, l.id, l.client_id, :words, :hard,
                                       'WAITING', 0
                                  from ladder l
                                 where l.practice_id = :practice and l.client_id = :client
                                   and l.id = :ladder
                                """)
                        .param("id", id)
                        .param("client", client.value())
                        .param("ladder", ladder)
                        .param("words", seal(id, words), Types.BINARY)
                        .param("hard", hard, Types.INTEGER)
                        .update();
        if (added == 0) {
            throw new NotFound();
        }
    }

    /**
     * Changes the words of a step that the person has seen as it is.
     *
     * @throws Refused when the other side changed it meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UUID step, long seen, StepWords words, @Nullable Integer hard) {
        demandOne(
                sql.sql(
                                """
                                update ladder_step
                                   set words = :words, hard = :hard, version = version + 1
                                 where practice_id = :practice and id = :id and version = :seen
                                """)
                        .param("id", step)
                        .param("seen", seen)
                        .param("words", seal(step, words), Types.BINARY)
                        .param("hard", hard, Types.INTEGER)
                        .update());
    }

    /** Takes away a step that has not been opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID step, long seen) {
        demandOne(
                sql.sql(
                                """
                                delete from ladder_step
                                 where practice_id = :practice and id = :id and version = :seen
                                   and standing = 'WAITING'
                                """)
                        .param("id", step)
                        .param("seen", seen)
                        .update());
    }

    /** What the client says of a step: yes from a day on, or not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(UUID step, @Nullable LocalDate yes) {
        sql.sql(
                        """
                        update ladder_step set said_yes_on = :yes, version = version + 1
                         where practice_id = :practice and id = :id and standing = 'WAITING'
                        """)
                .param("id", step)
                .param("yes", yes, Types.DATE)
                .update();
    }

    /** Moves a step from where the person saw it; and remembers that it moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(
            ClientId client,
            Row step,
            SmallSteps.Standing to,
            SmallSteps.Kind kind,
            String why,
            MemberId by,
            Instant now) {
        demandOne(
                sql.sql(
                                """
                                update ladder_step
                                   set standing = :to, version = version + 1,
                                       said_yes_on = case when :back then null else said_yes_on end
                                 where practice_id = :practice and id = :id and version = :seen
                                """)
                        .param("id", step.id())
                        .param("seen", step.version())
                        .param("to", to.name())
                        .param("back", to == SmallSteps.Standing.WAITING)
                        .update());
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into ladder_move
                               (practice_id, id, client_id, ladder_id, step_id, kind, height, why,
                                moved_by, moved_at)
                        values (:practice, :id, :client, :ladder, :step, :kind,
                                (select count(*) from ladder_step s
                                  where s.practice_id = :practice and s.ladder_id = :ladder
                                    and s.standing <> 'WAITING'),
                                :why, :by, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("ladder", step.ladder())
                .param("step", step.id())
                .param("kind", kind.name())
                .param(
                        "why",
                        why.isBlank() ? null : vault.seal(Place.of("ladder_move", "why", id), why),
                        Types.BINARY)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Every move of a client, the oldest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SmallSteps.Move> moves(ClientId client, ZoneId zone) {
        return sql.sql(
                        """
                        select l.about, m.kind, m.height, m.moved_at
                          from ladder_move m
                          join ladder l on l.practice_id = m.practice_id and l.id = m.ladder_id
                         where m.practice_id = :practice and m.client_id = :client
                         order by m.moved_at desc, m.id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST_MOVES)
                .query((row, number) ->
                        new SmallSteps.Move(
                                About.valueOf(row.getString("about")),
                                SmallSteps.Kind.valueOf(row.getString("kind")),
                                row.getInt("height"),
                                LocalDate.ofInstant(
                                        row.getTimestamp("moved_at").toInstant(), zone)))
                .list()
                .reversed();
    }

    private static void demandOne(int changed) {
        if (changed == 0) {
            throw new Refused("assignments.steps.changed-meanwhile");
        }
    }

    private byte[] seal(UUID step, StepWords words) {
        return vault.seal(Place.of("ladder_step", "words", step), JSON.writeValueAsString(words));
    }

    private StepWords words(UUID step, byte[] sealed) {
        return JSON.readValue(
                vault.open(Place.of("ladder_step", "words", step), sealed), StepWords.class);
    }
}
