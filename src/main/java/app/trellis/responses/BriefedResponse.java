package app.trellis.responses;

import java.util.List;

/**
 * Something that came in, as the brief before a session shows it.
 *
 * @param told the answers that stand in the brief, as far as the client lets them be read; none
 *     that was left blank, and none of a form, whose score stands with the trends, and none of a
 *     scored form, whose score stands with the trends
 */
public record BriefedResponse(ResponseSummary summary, List<AnsweredQuestion> told) {

    public BriefedResponse {
        told = List.copyOf(told);
    }
}
