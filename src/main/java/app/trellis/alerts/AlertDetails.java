package app.trellis.alerts;

import app.trellis.care.SafeContactData;
import app.trellis.responses.AnsweredQuestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs who answers a safety answer: that answer, how to reach the client, and what
 * was done so far.
 *
 * @param answers the questions that raised it, with their answers; nothing else of the page
 * @param contact null where it was never recorded
 */
public record AlertDetails(
        AlertSummary alert,
        List<AnsweredQuestion> answers,
        @Nullable SafeContactData contact,
        List<Step> steps) {

    /**
     * One thing that became of it.
     *
     * @param who the person's name; null where nobody did it
     */
    public record Step(StepKind kind, Stage stage, @Nullable String who, Instant at) {}
}
