package app.trellis.notes;

import app.trellis.care.Brought;
import app.trellis.care.ToSupervision;
import app.trellis.care.WritesRecord;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one's own session notes to supervision. The supervisor learns that there is a note and of
 * which day; its words stay closed to them, but by the rules of co-signing.
 */
@Service
public class BringingNotes {

    private final ToSupervision supervision;
    private final PracticeSettings settings;
    private final PracticeSql sql;

    BringingNotes(ToSupervision supervision, PracticeSettings settings, PracticeSql sql) {
        this.supervision = supervision;
        this.settings = settings;
        this.sql = sql;
    }

    /**
     * @param question may be blank
     * @throws NotFound when the client has no such note, or another wrote it
     * @throws Refused when the question is too long
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Brought bring(ClientId client, NoteId note, String question) {
        LocalDate day =
                sql.sql(
                                """
                                select s.starts_at from session_note n
                                  join client_session s
                                    on s.practice_id = n.practice_id and s.id = n.session_id
                                 where n.practice_id = :practice and n.id = :note
                                   and n.client_id = :client and n.author_id = :me
                                """)
                        .param("note", note.value())
                        .param("client", client.value())
                        .param("me", Me.id().value())
                        .query((row, number) ->
                                row.getTimestamp("starts_at")
                                        .toInstant()
                                        .atZone(settings.read().zone())
                                        .toLocalDate())
                        .optional()
                        .orElseThrow(NotFound::new);
        return supervision.bring(
                client,
                Me.id(),
                new Brought.Matter(Brought.About.NOTE, note.value(), day),
                question);
    }
}
