package app.trellis.responses;

/**
 * What somebody is writing and has not sent.
 *
 * @param asks whether it is a question
 * @param revision 0 where nothing was kept yet
 */
public record TurnDraft(String words, boolean asks, int revision) {

    static final TurnDraft NONE = new TurnDraft("", false, 0);

    @Override
    public String toString() {
        return "TurnDraft[%d]".formatted(revision);
    }
}
