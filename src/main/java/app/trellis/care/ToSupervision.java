package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What practitioners bring to supervision. For modules, inside their transaction. */
@Component
public class ToSupervision {

    private static final int MOST = 200;

    /** Of one client; whoever brings more has a conversation to prepare, not a list. */
    private static final int ENOUGH = 20;

    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    ToSupervision(PracticeSql sql, Vault vault, Audit audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What these practitioners bring, what waits first and then what was talked over since a day,
     * each the newest first; at most 200, in one statement.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Brought> broughtBy(Collection<MemberId> practitioners, LocalDate since) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return read(
                sql.sql(
                                """
                                select id, client_id, brought_by, brought_at, about, subject_id,
                                       subject_day, line, talked_on
                                  from to_supervision
                                 where practice_id = :practice and brought_by in (:people)
                                   and (talked_on is null or talked_on >= :since)
                                 order by case when talked_on is null then 0 else 1 end,
                                          talked_on desc, brought_at desc
                                 limit :most
                                """)
                        .param("people", practitioners.stream().map(MemberId::value).toList())
                        .param("since", since)
                        .param("most", MOST));
    }

    /** What one practitioner brings of one client and has not talked over yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Brought> waiting(ClientId client, MemberId by) {
        return read(
                sql.sql(
                                """
                                select id, client_id, brought_by, brought_at, about, subject_id,
                                       subject_day, line, talked_on
                                  from to_supervision
                                 where practice_id = :practice and client_id = :client
                                   and brought_by = :by and talked_on is null
                                 order by brought_at limit :most
                                """)
                        .param("client", client.value())
                        .param("by", by.value())
                        .param("most", MOST));
    }

    /**
     * Brings something of a client, or changes the line of what waits already. Whoever calls it has
     * seen to it that the thing is the client's and may be brought.
     *
     * @param line may be blank
     * @throws Refused when it is longer than {@link BringingToSupervision#LINE}, or too much waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Brought bring(ClientId client, MemberId by, Brought.Matter matter, String line) {
        String clean = Text.clean(line, BringingToSupervision.LINE).strip();
        lock(client);
        List<Brought> waiting = waiting(client, by);
        Optional<Brought> known =
                waiting.stream()
                        .filter(one -> one.matter().about() == matter.about())
                        .filter(one -> Objects.equals(one.matter().subject(), matter.subject()))
                        .findFirst();
        if (known.isEmpty() && waiting.size() >= ENOUGH) {
            throw new Refused("care.supervision.enough", ENOUGH);
        }
        Instant now = clock.instant();
        Brought mark =
                known.map(one ->
                                new Brought(
                                        one.id(), client, by, one.at(), one.matter(), clean, null))
                        .orElseGet(() ->
                                new Brought(Ids.next(), client, by, now, matter, clean, null));
        byte[] sealed = clean.isEmpty() ? null : vault.seal(lineOf(mark.id()), clean);
        if (known.isPresent()) {
            change(mark, sealed);
        } else {
            add(mark, sealed);
        }
        audit.record(Action.BROUGHT_TO_SUPERVISION, client, mark.id());
        return mark;
    }

    private void add(Brought mark, byte @Nullable [] line) {
        sql.sql(
                        """
                        insert into to_supervision
                               (practice_id, id, client_id, brought_by, brought_at, about, subject_id,
                                subject_day, line)
                        values (:practice, :id, :client, :by, :at, :about, :subject, :day, :line)
                        """)
                .param("id", mark.id())
                .param("client", mark.client().value())
                .param("by", mark.by().value())
                .param("at", Timestamp.from(mark.at()))
                .param("about", mark.matter().about().name())
                .param("subject", mark.matter().subject(), Types.OTHER)
                .param("day", mark.matter().day(), Types.DATE)
                .param("line", line, Types.VARBINARY)
                .update();
    }

    private void change(Brought mark, byte @Nullable [] line) {
        sql.sql(
                        """
                        update to_supervision set line = :line
                         where practice_id = :practice and id = :id and talked_on is null
                        """)
                .param("id", mark.id())
                .param("line", line, Types.VARBINARY)
                .update();
    }

    /** Two windows may bring at once; the second one waits and changes the line. */
    private void lock(ClientId client) {
        if (sql.sql(
                        """
                        select id from client
                         where practice_id = :practice and id = :client for update
                        """)
                .param("client", client.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Ticks it as talked over; what is ticked already keeps its day.
     *
     * @return whether it waited until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean talkedOver(UUID id, MemberId by, LocalDate today) {
        return sql.sql(
                                """
                                update to_supervision
                                   set talked_on = :today, talked_by = :by
                                 where practice_id = :practice and id = :id
                                   and talked_on is null
                                """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("today", today)
                        .update()
                > 0;
    }

    private List<Brought> read(StatementSpec found) {
        return found.query((row, number) -> brought(row)).list();
    }

    private Brought brought(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] line = row.getBytes("line");
        Instant at = row.getTimestamp("brought_at").toInstant();
        return new Brought(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                new MemberId(row.getObject("brought_by", UUID.class)),
                at,
                new Brought.Matter(
                        Brought.About.valueOf(row.getString("about")),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("subject_day", LocalDate.class)),
                line == null ? "" : vault.open(lineOf(id), line),
                row.getObject("talked_on", LocalDate.class));
    }

    static Place lineOf(UUID id) {
        return Place.of("to_supervision", "line", id);
    }
}
