package app.trellis.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences why the database cannot be had, where it is something that whoever looks
 * after the server can mend. Anything else keeps its stack trace.
 */
class NoDatabaseReport extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_IN_USE = 90_020;
    private static final int H2_FILE = 90_028;
    private static final int H2_FILE_READ = 90_031;
    private static final int H2_FOLDER = 90_062;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable thrown, SQLException cause) {
        return switch (cause.getErrorCode()) {
            case H2_IN_USE ->
                    said(
                            thrown,
                            "The database is in use by another Trellis.",
                            "Stop that one first, or give this one a folder of its own in"
                                    + " TRELLIS_DATA.");
            case H2_FILE, H2_FILE_READ, H2_FOLDER ->
                    said(
                            thrown,
                            "The data folder cannot be written.",
                            "Make it belong to whoever starts Trellis, or name another one in"
                                    + " TRELLIS_DATA.");
            default -> byState(thrown, cause);
        };
    }

    /** The states of the SQL standard, as PostgreSQL gives them. */
    private static @Nullable FailureAnalysis byState(Throwable thrown, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("08")) {
            return said(
                    thrown,
                    "The database does not answer.",
                    "Start it, or look at host and port in SPRING_DATASOURCE_URL and"
                            + " SPRING_FLYWAY_URL.");
        }
        if (state.startsWith("28")) {
            return said(
                    thrown,
                    "The database refuses the name or the password.",
                    "Look at SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and at the"
                            + " same two of SPRING_FLYWAY.");
        }
        if (state.equals("3D000")) {
            return said(
                    thrown,
                    "There is no database of this name on the server.",
                    "Create it, or look at the end of SPRING_DATASOURCE_URL. The page"
                            + " docs/operations says how.");
        }
        return null;
    }

    private static FailureAnalysis said(Throwable thrown, String why, String todo) {
        return new FailureAnalysis(why, todo, thrown);
    }
}
