package app.trellis.reports;

import app.trellis.care.About;
import app.trellis.care.TalkResult;
import java.time.LocalDate;
import java.util.List;

/**
 * What a supervisor should know of and talk over with the people they supervise; no client is
 * named.
 *
 * @param anybody whether somebody is supervised today
 * @param since the first day that is looked at
 */
public record ToTalkOver(
        boolean anybody, LocalDate since, List<AgainstLine> againstLines, List<Talk> talks) {

    /**
     * Something that was assigned although a <i>not for</i> line fits.
     *
     * @param lines those that were left open; empty where that was not kept
     */
    public record AgainstLine(
            LocalDate day, String practitioner, String title, List<String> lines, String reason) {}

    /** A private talk that left a concern: date, person and result, nothing of what was said. */
    public record Talk(LocalDate day, String practitioner, About about, TalkResult result) {}
}
