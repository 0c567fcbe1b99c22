package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/** Sentences at the foot of Today, contributed by the module that knows them. */
public interface TodayLine {

    /** At most a few whole sentences in this language; empty when there is nothing to say. */
    List<String> lines(ClientId client, Locale locale);
}
