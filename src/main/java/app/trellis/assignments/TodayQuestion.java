package app.trellis.assignments;

import app.trellis.shared.ClientId;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that Today asks once, contributed by the module that knows what to do with it. It is
 * between the program and the client: a practitioner who looks at Today does not see it.
 */
public interface TodayQuestion {

    /** The question in this language, or nothing when there is nothing to ask. */
    Optional<Asked> ask(ClientId client, ZoneId zone, Locale locale);

    /**
     * What is asked.
     *
     * @param answers each does what it says; afterwards the question is settled
     */
    record Asked(String words, List<Answer> answers) implements Serializable {}

    /**
     * A way to answer.
     *
     * @param label what stands on the button
     */
    record Answer(String label, SerializableRunnable act) implements Serializable {}
}
