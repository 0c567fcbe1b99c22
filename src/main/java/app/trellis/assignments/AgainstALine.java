package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Something that was assigned although a <i>not for</i> line fits.
 *
 * @param title its name for professionals
 * @param lines those that were left open; empty where that was not kept
 * @param reason why, in the words of whoever assigned it
 */
public record AgainstALine(
        AssignmentId id,
        ClientId client,
        String title,
        List<String> lines,
        String reason,
        MemberId by,
        Instant at) {}
