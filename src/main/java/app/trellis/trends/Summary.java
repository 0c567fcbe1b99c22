package app.trellis.trends;

import app.trellis.assignments.RunName;
import app.trellis.trends.ClientTrend.OwnLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands, to be handed on: as much of it as the reader may know, and of that nothing
 * that was only noted beside.
 *
 * @param goals open ones, in the client's own words
 * @param programs those that run
 * @param done exercises that were sent, by how often, then by title
 * @param checkIns null where none was filled in
 * @param judged published questionnaires with all that may be said of them; empty for the client
 * @param own the same as the client's own page shows them; empty for the care team
 */
public record Summary(
        List<String> goals,
        List<RunName> programs,
        List<Done> done,
        @Nullable CheckInsDone checkIns,
        List<MeasureTrend> judged,
        List<OwnLine> own) {

    /**
     * An exercise.
     *
     * @param title its neutral one
     */
    public record Done(String title, int times) {}

    /** How many check-ins were filled in. */
    public record CheckInsDone(int count, LocalDate first, LocalDate last) {}

    /**
     * What a client lets into their own, beside what the care team may read too.
     *
     * @param goals goals that they keep to themselves
     * @param pages pages that they keep to themselves, by title and number alone
     */
    public record Private(boolean goals, boolean pages) {

        /** Nothing of it. */
        public static final Private NOTHING = new Private(false, false);
    }

    public Summary {
        goals = List.copyOf(goals);
        programs = List.copyOf(programs);
        done = List.copyOf(done);
        judged = List.copyOf(judged);
        own = List.copyOf(own);
    }

    /** Whether there is nothing to hand on yet. */
    public boolean isEmpty() {
        return goals.isEmpty()
                && programs.isEmpty()
                && done.isEmpty()
                && checkIns == null
                && judged.isEmpty()
                && own.isEmpty();
    }

    @Override
    public String toString() {
        return "Summary";
    }
}
