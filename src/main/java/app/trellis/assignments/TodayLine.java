package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/** Sentences at the foot of Today, contributed by the module that knows them. */
public interface TodayLine {

    /** At most a few whole sentences in this language; empty when there is nothing to say. */
    List<String> lines(ClientId client, Locale locale);

    /**
     * The same for a practitioner who looks at the page, without a trace of what the client keeps
     * private. Nothing, unless the module says what may be seen.
     */
    default List<String> lookedAt(ClientId client, Locale locale) {
        return List.of();
    }
}
