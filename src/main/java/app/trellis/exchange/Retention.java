package app.trellis.exchange;

/**
 * For how long a practice keeps a record after the end of care.
 *
 * @param writtenYears what the client did here, 0 to 100
 * @param notedYears what the practice noted, 0 to 100, and never less than the other
 */
public record Retention(int writtenYears, int notedYears) {

    public static final int MOST = 100;

    /** Whether both can be. */
    boolean isPossible() {
        return 0 <= writtenYears && writtenYears <= notedYears && notedYears <= MOST;
    }
}
