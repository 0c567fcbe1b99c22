package app.trellis.trends;

import app.trellis.shared.ClientId;
import app.trellis.shared.ui.TrendSpec;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that another module shows under the line of a client's scores, on the same time axis
 * and on a scale of its own: goals, a ladder, a ledger.
 *
 * <p>It is asked after the page, in a request of its own. It answers for the signed-in practitioner
 * and keeps to what the client shared; a caption that has to stand beside it comes with it.
 */
public interface TrendPanel {

    /** Its place among the panels; smaller stands further up. */
    int order();

    /** What there is to draw, its words in this language; empty when there is nothing. */
    Optional<TrendSpec.Panel> of(ClientId client, Locale locale);
}
