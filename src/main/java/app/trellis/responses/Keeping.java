package app.trellis.responses;

/** What became of keeping a draft. */
public sealed interface Keeping {

    /** It is kept; the next one goes on from this revision. */
    record Kept(int revision) implements Keeping {}

    /**
     * Another tab kept something meanwhile. Nothing was changed.
     *
     * @param answers what is kept, as JSON
     */
    record Stale(int revision, String answers) implements Keeping, Sending {

        @Override
        public String toString() {
            return "Stale[revision=%d]".formatted(revision);
        }
    }

    /** It was sent or deleted meanwhile and no longer changes. */
    record Closed() implements Keeping, Sending {}
}
