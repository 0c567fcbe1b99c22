package app.trellis.organization;

import java.util.List;
import java.util.Locale;

/**
 * What another module adds to the administrator's overview: counts and reminders, never a client's
 * name or words.
 */
public interface OverviewLine {

    /** Sentences for the signed-in administrator's practice, most pressing first. */
    List<String> lines(Locale language);
}
