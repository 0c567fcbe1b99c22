package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.OpenSpell;
import app.trellis.care.OpeningWithReason;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the signed session notes of one client, with what was added to them, to a supervisor who
 * opened them with a reason, for as long as that holds. There are no drafts, no process notes and
 * no formulation here, and no withdrawn notes.
 */
@Service
public class ReadingWithReason {

    private static final int MOST = 1_000;

    private static final String SELECT =
            """
            select n.id, n.author_id, s.starts_at, v.created_at
              from session_note n
              join client_session s on s.practice_id = n.practice_id and s.id = n.session_id
              join note_version v
                on v.practice_id = n.practice_id and v.note_id = n.id
               and v.number = (select max(w.number) from note_version w
                                where w.practice_id = n.practice_id and w.note_id = n.id)
             where n.practice_id = :practice and n.client_id = :client
               and n.withdrawn_number = 0
               and %s
             order by s.starts_at desc, n.id desc
             limit :most
            """;

    private static final String ALL = SELECT.formatted("n.client_id = :client");
    private static final String ONE = SELECT.formatted("n.id = :note");

    private final OpeningWithReason openings;
    private final SessionNotes notes;
    private final NoteOpening opening;
    private final MemberNames names;
    private final PracticeSql sql;
    private final Audit audit;

    ReadingWithReason(
            OpeningWithReason openings,
            SessionNotes notes,
            NoteOpening opening,
            MemberNames names,
            PracticeSql sql,
            Audit audit) {
        this.openings = openings;
        this.notes = notes;
        this.opening = opening;
        this.names = names;
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Which notes there are.
     *
     * @throws NotFound when nothing is open under this number
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public OpenedNotes of(UUID id) {
        OpenSpell spell = openings.demandOpen(id);
        List<Row> rows = read(sql.sql(ALL), spell.client());
        Map<MemberId, String> known = names.of(rows.stream().map(Row::author).toList());
        return new OpenedNotes(
                spell.id(),
                spell.pseudonym(),
                spell.client().shortNumber(),
                spell.kind(),
                spell.from(),
                spell.until(),
                rows.stream()
                        .map(row ->
                                new OpenedNotes.Line(
                                        row.id(),
                                        known.getOrDefault(row.author(), ""),
                                        row.sessionAt(),
                                        row.signedAt()))
                        .toList());
    }

    /**
     * Opens one as it was signed last, with what was added. That it was read stands in the client's
     * record.
     *
     * @throws NotFound when nothing is open under this number, or it is no signed note of that
     *     client
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public OpenedNotes.One open(UUID id, NoteId note) {
        OpenSpell spell = openings.demandOpen(id);
        Row row =
                read(sql.sql(ONE).param("note", note.value()), spell.client()).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        SessionNote found =
                notes.findById(row.id())
                        .filter(one -> one.client().equals(spell.client()) && !one.isWithdrawn())
                        .orElseThrow(NotFound::new);
        audit.record(Action.NOTE_READ_WITH_A_REASON, spell.client(), note.value());
        return new OpenedNotes.One(
                spell.pseudonym(),
                spell.client().shortNumber(),
                spell.until(),
                row.sessionAt(),
                opening.details(found).withoutRemarks());
    }

    private record Row(NoteId id, MemberId author, Instant sessionAt, Instant signedAt) {}

    private static List<Row> read(StatementSpec found, ClientId client) {
        return found.param("client", client.value())
                .param("most", MOST)
                .query((row, number) ->
                        new Row(
                                new NoteId(row.getObject("id", UUID.class)),
                                new MemberId(row.getObject("author_id", UUID.class)),
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
