package app.trellis.assignments;

import app.trellis.care.About;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a practitioner assigns a program.
 *
 * @param about whom its pages with another person are about; needed where there are any
 * @param startsOn the first day, local to the client
 * @param kept places of the steps that are taken
 * @param version the version of the program that the person saw, or null for the one of today
 * @param looked by key of the content, which of its <i>not for</i> lines do not fit this client
 */
public record ProgramData(
        @Nullable Integer version,
        @Nullable About about,
        LocalDate startsOn,
        Set<Integer> kept,
        Map<String, Looked> looked) {

    /** In the version of today. */
    public ProgramData(
            @Nullable About about,
            LocalDate startsOn,
            Set<Integer> kept,
            Map<String, Looked> looked) {
        this(null, about, startsOn, kept, looked);
    }

    /**
     * The <i>not for</i> lines of one page.
     *
     * @param ticked places, from 0, of the lines that were looked at and do not fit
     * @param reason why it is assigned although one fits; may be blank
     */
    public record Looked(Set<Integer> ticked, String reason) {

        static final Looked NOTHING = new Looked(Set.of(), "");

        public Looked {
            ticked = Set.copyOf(ticked);
        }
    }

    public ProgramData {
        kept = Set.copyOf(kept);
        looked = Map.copyOf(looked);
    }
}
