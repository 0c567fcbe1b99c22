package app.trellis.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note that waits for a second signature, as a supervisor sees it: no client's name.
 *
 * @param pseudonym what the practice calls the client in place of the name, if anything
 * @param shortNumber keeps clients apart without saying who they are
 * @param version the one that waits
 * @param isRead whether whoever asks has opened this very version
 * @param author empty when the person is no longer known
 */
public record WaitingNote(
        NoteId id,
        @Nullable String pseudonym,
        String shortNumber,
        String author,
        Instant sessionAt,
        Instant signedAt,
        int version,
        boolean isRead) {}
