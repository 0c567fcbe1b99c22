package app.trellis.responses;

import java.util.List;

/**
 * Something that came in, as the brief before a session shows it.
 *
 * @param told the answers that stand in the brief, as far as the client lets them be read; none
 *     that was left blank, and none that is scored, because the score stands with the trends
 * @param brings whether the client wrote, and lets be read, what they want to bring to the session
 * @param turns what was written to and fro on it, the oldest first
 */
public record BriefedResponse(
        ResponseSummary summary, List<AnsweredQuestion> told, boolean brings, List<Turn> turns) {

    public BriefedResponse {
        told = List.copyOf(told);
        turns = List.copyOf(turns);
    }
}
