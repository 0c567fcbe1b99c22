package app.trellis.supervision;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.organization.MemberNames;
import app.trellis.organization.SupervisedPerson;
import app.trellis.organization.Supervising;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervision notes: what a supervisor notes for themselves about a meeting or somebody they
 * supervise. They stand in no client's record, and nobody but the author opens one.
 */
@Service
public class WritingSupervisionNotes {

    private static final int MOST = 500;
    private static final int BEGINNING = 80;

    private final Supervising supervising;
    private final MemberNames names;
    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    WritingSupervisionNotes(
            Supervising supervising,
            MemberNames names,
            PracticeSql sql,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.supervising = supervising;
        this.names = names;
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own, the newest day first; at most 500, in one statement. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public List<SupervisionNoteLine> mine() {
        return sql.sql(
                        """
                        select n.id, n.about_id, m.name as about_name, n.of_day, n.body, n.kept_at
                          from supervision_note n
                          left join membership m
                            on m.practice_id = n.practice_id and m.id = n.about_id
                         where n.practice_id = :practice and n.author_id = :me
                         order by n.of_day desc, n.id desc
                         limit :most
                        """)
                .param("me", Me.id().value())
                .param("most", MOST)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SupervisionNoteLine(
                            id,
                            about(row),
                            row.getObject("of_day", LocalDate.class),
                            beginning(vault.open(bodyOf(id), row.getBytes("body"))),
                            row.getTimestamp("kept_at").toInstant());
                })
                .list();
    }

    /** Whom a note can be about: whoever is or was under the signed-in supervisor, by name. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public Map<MemberId, String> people() {
        Map<MemberId, String> people = new LinkedHashMap<>();
        supervising.mine().stream()
                .sorted(Comparator.comparing(SupervisedPerson::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> people.put(one.id(), one.name()));
        return people;
    }

    /**
     * Begins a note without words.
     *
     * @param about somebody of {@link #people}, or null
     * @return its id
     * @throws NotFound when one never supervised them
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public UUID start(@Nullable MemberId about, LocalDate day) {
        if (about != null && !people().containsKey(about)) {
            throw new NotFound();
        }
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into supervision_note
                               (practice_id, id, author_id, about_id, of_day, body, revision, kept_at)
                        values (:practice, :id, :me, :about, :day, :body, 0, :now)
                        """)
                .param("id", id)
                .param("me", Me.id().value())
                .param("about", about == null ? null : about.value(), Types.OTHER)
                .param("day", day)
                .param("body", vault.seal(bodyOf(id), ""))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(Action.SUPERVISION_NOTE_STARTED, id);
        return id;
    }

    /** Opens one's own. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public SupervisionNoteDetails open(UUID id) {
        SupervisionNoteDetails note =
                sql.sql(
                                """
                                select n.about_id, m.name as about_name, n.of_day, n.body,
                                       n.revision, n.kept_at
                                  from supervision_note n
                                  left join membership m
                                    on m.practice_id = n.practice_id and m.id = n.about_id
                                 where n.practice_id = :practice and n.id = :id
                                   and n.author_id = :me
                                """)
                        .param("id", id)
                        .param("me", Me.id().value())
                        .query((row, number) ->
                                new SupervisionNoteDetails(
                                        id,
                                        about(row),
                                        row.getObject("of_day", LocalDate.class),
                                        vault.open(bodyOf(id), row.getBytes("body")),
                                        row.getInt("revision"),
                                        row.getTimestamp("kept_at").toInstant()))
                        .optional()
                        .orElseThrow(NotFound::new);
        audit.record(Action.SUPERVISION_NOTE_OPENED, id);
        return note;
    }

    /**
     * Keeps what stands in it now.
     *
     * @param revision the one the change was made on
     * @return the next revision
     * @throws Refused when it is longer than {@link Text#LONG}, or another window has changed it
     *     since
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public int keep(UUID id, int revision, String typed) {
        String text = Text.clean(typed, Text.LONG);
        int kept =
                sql.sql(
                                """
                                update supervision_note
                                   set body = :body, revision = revision + 1, kept_at = :now
                                 where practice_id = :practice and id = :id and author_id = :me
                                   and revision = :revision
                                """)
                        .param("body", vault.seal(bodyOf(id), text))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("me", Me.id().value())
                        .param("revision", revision)
                        .update();
        if (kept == 0) {
            throw isThere(id) ? new Refused("supervision.note.elsewhere") : new NotFound();
        }
        return revision + 1;
    }

    /** Deletes one's own; nothing of it is left but that it was deleted. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void delete(UUID id) {
        int deleted =
                sql.sql(
                                """
                                delete from supervision_note
                                 where practice_id = :practice and id = :id and author_id = :me
                                """)
                        .param("id", id)
                        .param("me", Me.id().value())
                        .update();
        if (deleted == 0) {
            throw new NotFound();
        }
        audit.record(Action.SUPERVISION_NOTE_DELETED, id);
    }

    private boolean isThere(UUID id) {
        return sql.sql(
                                """
                                select count(*) from supervision_note
                                 where practice_id = :practice and id = :id and author_id = :me
                                """)
                        .param("id", id)
                        .param("me", Me.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private @Nullable String about(ResultSet row) throws SQLException {
        UUID about = row.getObject("about_id", UUID.class);
        return about == null ? null : names.open(new MemberId(about), row.getBytes("about_name"));
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    private static Place bodyOf(UUID id) {
        return Place.of("supervision_note", "body", id);
    }
}
