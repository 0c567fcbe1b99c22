package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a module has to say before clients are handed over: how much of its work goes along, or
 * stays with whom. A module contributes a bean; it counts and names nobody.
 */
public interface HandedPart {

    /** Smaller is said first. */
    int order();

    /**
     * Counts for the clients together, each in one statement however many they are.
     *
     * @param from who hands them over
     * @param clients never empty
     * @param day the first day on which somebody else leads
     */
    List<Line> of(MemberId from, Collection<ClientId> clients, LocalDate day);

    /**
     * A sentence about a count that is not nought.
     *
     * @param sentence message key; its first argument is the count, the second the name of who
     *     hands over, the third the name of who receives, the fourth the day
     * @param ofTheWork whether an administrator may read it too: it is about work, and nothing of
     *     how a client is follows from it
     */
    record Line(String sentence, int count, boolean ofTheWork) {}
}
