package app.trellis.assignments;

import java.time.Instant;
import java.util.Set;

/**
 * A published version of a program of the practice's own.
 *
 * @param gone ids of the steps whose exercise is no longer offered; they are left out on assigning
 */
public record OwnProgramVersion(
        OwnProgramId id,
        int version,
        OwnProgram program,
        Instant since,
        boolean retired,
        Set<Integer> gone) {

    public OwnProgramVersion {
        gone = Set.copyOf(gone);
    }
}
