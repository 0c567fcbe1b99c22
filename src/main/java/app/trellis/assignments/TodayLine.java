package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/** Sentences at the foot of Today, contributed by the module that knows them. */
public interface TodayLine {

    /**
     * A sentence, and where it leads if it leads anywhere.
     *
     * @param way what the way is called; blank where there is none
     * @param href where it leads, inside Trellis; blank where there is none
     */
    record Told(String words, String way, String href) {

        public static Told of(String words) {
            return new Told(words, "", "");
        }
    }

    /** The same as {@link #lines}, with what they lead to. */
    default List<Told> told(ClientId client, Locale locale) {
        return lines(client, locale).stream().map(Told::of).toList();
    }

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
