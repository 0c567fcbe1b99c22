package app.trellis.notes;

import app.trellis.care.ReasonKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed session notes of a client, as a supervisor sees them who opened them with a reason; no
 * name of the client and no word of a note.
 *
 * @param opening by which they are read
 * @param pseudonym what the practice calls the client in place of the name, if anything
 * @param shortNumber keeps clients apart without saying who they are
 * @param until the first moment at which nothing is open any more
 * @param notes the newest session first; at most 1,000
 */
public record OpenedNotes(
        UUID opening,
        @Nullable String pseudonym,
        String shortNumber,
        ReasonKind kind,
        Instant from,
        Instant until,
        List<Line> notes) {

    public OpenedNotes {
        notes = List.copyOf(notes);
    }

    /**
     * One note.
     *
     * @param author empty when the person is no longer known
     * @param signedAt when its latest version was signed
     */
    public record Line(NoteId id, String author, Instant sessionAt, Instant signedAt) {}

    /** One of them, opened. */
    public record One(
            @Nullable String pseudonym,
            String shortNumber,
            Instant until,
            Instant sessionAt,
            NoteDetails note) {}
}
