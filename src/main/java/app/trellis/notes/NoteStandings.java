package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads where notes stand from the rows that nobody changes, in one statement. */
@Component
class NoteStandings {

    private static final String SELECT =
            """
            select n.id, n.client_id, n.session_id, n.author_id, n.started_at, n.saved_at,
                   v.number, v.co_sign, v.created_at,
                   exists (select 1 from note_signature s
                            where s.practice_id = n.practice_id and s.note_id = n.id
                              and s.version_number = v.number
                              and s.signer_id <> n.author_id) as co_signed,
                   exists (select 1 from note_return r
                            where r.practice_id = n.practice_id and r.note_id = n.id
                              and r.version_number = v.number) as returned,
                   exists (select 1 from note_withdrawal w
                            where w.practice_id = n.practice_id and w.note_id = n.id) as withdrawn
              from session_note n
              left join note_version v
                on v.practice_id = n.practice_id and v.note_id = n.id
               and v.number = (select max(w.number) from note_version w
                                where w.practice_id = n.practice_id and w.note_id = n.id)
             where n.practice_id = :practice and %s
             order by n.started_at desc, n.id desc
             limit :most
            """;

    private static final String OF_CLIENT =
            SELECT.formatted(
                    "n.client_id = :client and (v.number is not null or n.author_id = :me)");
    private static final String OF_NOTES = SELECT.formatted("n.id in (:notes)");
    private static final String OF_NOTE = SELECT.formatted("n.id = :note");

    private final PracticeSql sql;

    NoteStandings(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * A client's notes, the newest first: everything that was ever signed, and one's own drafts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<NoteStanding> of(ClientId client, MemberId me, int most) {
        return sql.sql(OF_CLIENT)
                .param("client", client.value())
                .param("me", me.value())
                .param("most", most)
                .query(NoteStandings::read)
                .list();
    }

    /** One note that is there; what JPA holds of it must have been written already. */
    @Transactional(propagation = Propagation.MANDATORY)
    NoteState of(NoteId note) {
        return sql.sql(OF_NOTE)
                .param("note", note.value())
                .param("most", 1)
                .query(NoteStandings::read)
                .single()
                .state();
    }

    /** Where these notes stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<NoteId, NoteState> of(Collection<NoteId> notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql(OF_NOTES)
                .param("notes", notes.stream().map(NoteId::value).toList())
                .param("most", notes.size())
                .query(NoteStandings::read)
                .list()
                .stream()
                .collect(Collectors.toMap(NoteStanding::id, NoteStanding::state));
    }

    private static NoteStanding read(ResultSet row, int number) throws SQLException {
        Timestamp signed = row.getTimestamp("created_at");
        return new NoteStanding(
                new NoteId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new MemberId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                instant(signed),
                NoteState.of(signed == null ? null : version(row), row.getBoolean("withdrawn")));
    }

    private static NoteState.Version version(ResultSet row) throws SQLException {
        return new NoteState.Version(
                row.getInt("number"),
                row.getBoolean("co_sign"),
                row.getBoolean("co_signed"),
                row.getBoolean("returned"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
