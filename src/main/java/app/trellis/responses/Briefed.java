package app.trellis.responses;

import java.util.List;

/**
 * What came in, for the brief before a session.
 *
 * @param pages the newest first
 * @param more whether there are older ones that it leaves out
 */
public record Briefed(List<BriefedResponse> pages, boolean more) {

    public Briefed {
        pages = List.copyOf(pages);
    }
}
