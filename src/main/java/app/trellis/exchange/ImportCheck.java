package app.trellis.exchange;

import java.util.List;

/**
 * What came of looking through a file.
 *
 * @param rows below the headings
 * @param problems the first ones, {@link #SHOWN} at most
 * @param count of all problems
 */
public record ImportCheck(int rows, List<ImportProblem> problems, int count) {

    /** Problems that are kept to be shown. */
    public static final int SHOWN = 100;

    public ImportCheck {
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return count == 0;
    }
}
