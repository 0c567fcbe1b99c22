package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Say;
import java.util.List;
import java.util.Locale;

/**
 * What was agreed in a session, as its note shows it. Contributed by the module that keeps such
 * things, and asked inside a transaction in which it was decided who may read it.
 */
public interface AgreedInSession {

    /**
     * One thing.
     *
     * @param title its name for professionals
     * @param words how often, from when, and the client's if-then plan
     */
    record Agreed(String title, String words) {

        @Override
        public String toString() {
            return "Agreed[%s]".formatted(title);
        }
    }

    /** In the order in which they were agreed. */
    List<Agreed> of(ClientId client, SessionId session, Locale locale, Say words);
}
