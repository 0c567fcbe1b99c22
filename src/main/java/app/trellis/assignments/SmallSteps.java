package app.trellis.assignments;

import app.trellis.care.About;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The small steps of a client, as both see them.
 *
 * @param readiness how far the rule is met, the same for every step
 * @param ladders one for each person
 * @param waiting pages of programs that wait for both
 * @param pages the client's own day on which the newest page with steps about a person was sent
 */
public record SmallSteps(
        Readiness readiness,
        List<Ladder> ladders,
        List<Waiting> waiting,
        Map<About, LocalDate> pages) {

    /**
     * Steps with one person, from easy to hard.
     *
     * @param restsAfterTwo whether two steps back in a row wait to be talked about
     */
    public record Ladder(UUID id, About about, List<Step> steps, boolean restsAfterTwo) {}

    /** Where a step stands. */
    public enum Standing {
        WAITING,
        OPEN,
        DONE
    }

    /**
     * One step.
     *
     * @param version what a person saw of it, given back with every change of its words
     * @param hard how hard it is expected to be, 0 to 10, or null
     * @param isNext whether everything before it is done and it waits
     * @param saidYesOn the day on which the client said yes, or null
     */
    public record Step(
            UUID id,
            long version,
            StepWords words,
            @Nullable Integer hard,
            Standing standing,
            boolean isNext,
            @Nullable LocalDate saidYesOn) {}

    /**
     * A page of a program that waits for both.
     *
     * @param title its name for professionals
     * @param phoneTitle its neutral title
     * @param together whether it has to be begun in a session
     * @param previousDone whether the step before is done
     */
    public record Waiting(
            RunId run,
            UUID step,
            AssignmentId assignment,
            String title,
            String phoneTitle,
            boolean together,
            boolean previousDone,
            @Nullable LocalDate saidYesOn) {}

    /**
     * One move on a ladder.
     *
     * @param height how many steps were done or open after it
     */
    public record Move(About about, Kind kind, int height, LocalDate on) {}

    /** What a move was. */
    public enum Kind {
        OPENED,
        DONE,
        BACK
    }
}
