package app.trellis.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger stands, the same for both. All days are local to the client.
 *
 * @param proposedOn when it was proposed last, or null
 * @param firstLook the day of the first look back; null until both said yes
 * @param lastDay the last of the eight weeks; null until both said yes
 * @param offOn when it was switched off, or null
 * @param why why it is off, or null
 * @param waitsForSession whether the first look back waits for a session
 * @param legalMatter whether a legal matter is open; then it is not switched on
 * @param costly how many looks back of these eight weeks said that they took up much of the week,
 *     as far as whoever asks may read them; 0 while it is not on
 */
public record LedgerState(
        LedgerStanding standing,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate firstLook,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate offOn,
        @Nullable LedgerOff why,
        boolean waitsForSession,
        boolean legalMatter,
        int costly) {

    /** From so many such looks back on, one asks whether to switch it off. */
    public static final int COSTLY_TWICE = 2;

    /** Whether it is neither proposed nor on, and no legal matter speaks against it. */
    public boolean mayBeProposed() {
        return (standing == LedgerStanding.NEVER || standing == LedgerStanding.OFF) && !legalMatter;
    }

    /** Whether it was said twice that it takes up much of the week. */
    public boolean takesMuch() {
        return costly >= COSTLY_TWICE;
    }
}
