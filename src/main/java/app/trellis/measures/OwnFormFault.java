package app.trellis.measures;

import java.io.Serializable;
import java.util.List;

/**
 * Something that stands in the way of using a form that a practice brought.
 *
 * @param part where on the page it is
 * @param key message key of the sentence beside it
 * @param arguments what the sentence names; never what somebody wrote
 */
public record OwnFormFault(Part part, String key, List<Serializable> arguments)
        implements Serializable {

    /** The parts of the page, from top to bottom. */
    public enum Part {
        NAME,
        ABOUT,
        PHONE_TITLE,
        LICENCE,
        RIGHT,
        LINE,
        RECALL,
        QUESTIONS,
        LOWEST,
        HIGHEST,
        ANSWERS,
        DIRECTION,
        COMBINE,
        MINIMUM,
        CITATION,
        CASE,
        THRESHOLD,
        SPREAD,
        RELIABILITY,
        RELIABILITY_TYPE,
        BANDS,
        ALERT
    }

    public OwnFormFault {
        arguments = List.copyOf(arguments);
    }

    static OwnFormFault of(Part part, String key, Serializable... arguments) {
        return new OwnFormFault(part, "measures.own.fault." + key, List.of(arguments));
    }
}
