package app.trellis.shared;

import java.util.List;

/**
 * A rule that a person ran into; the view shows the sentence under {@link #key()} and keeps what
 * was typed.
 */
public class Refused extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    /**
     * @param key message key of the sentence that the person reads
     * @param arguments what the sentence names; never what somebody wrote
     */
    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
