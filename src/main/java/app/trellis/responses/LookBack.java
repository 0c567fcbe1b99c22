package app.trellis.responses;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look back of the ledger, as far as whoever reads it may. It counts what was noted and says
 * nothing about a person.
 *
 * @param on the client's own day
 * @param who the role it is about, as the page calls it; empty where it was left blank or is not
 *     shared
 * @param role the code of that role, by which looks back belong together; empty likewise
 * @param trust the felt trust, from 0 to 10, or null
 * @param words whether what was noted is shared too; else it holds marks only
 * @param pressure the marks of pressure in the words of the page, in its order
 * @param kept how many were kept
 * @param inPart how many in part
 * @param notKept how many not
 * @param tooSoon of how many it is too soon to say
 * @param repaired how many were put right, or at least said sorry for
 */
public record LookBack(
        LocalDate on,
        String who,
        String role,
        @Nullable Integer trust,
        boolean words,
        List<String> pressure,
        int kept,
        int inPart,
        int notKept,
        int tooSoon,
        int repaired) {

    public LookBack {
        pressure = List.copyOf(pressure);
    }
}
