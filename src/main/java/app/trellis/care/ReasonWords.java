package app.trellis.care;

/** How the kinds of a reason are called, to people who work here and to clients. */
public final class ReasonWords {

    private ReasonWords() {}

    /** The message key for people who work here. */
    public static String key(ReasonKind kind) {
        return switch (kind) {
            case SAFETY -> "care.reason.kind.safety";
            case UNREACHABLE -> "care.reason.kind.unreachable";
            case CONCERN -> "care.reason.kind.concern";
            case COMPLAINT -> "care.reason.kind.complaint";
        };
    }

    /** The message key of the sentence that a client reads; its parameter is the hour. */
    public static String keyForClient(ReasonKind kind) {
        return switch (kind) {
            case SAFETY -> "care.opened.reason.safety";
            case UNREACHABLE -> "care.opened.reason.unreachable";
            case CONCERN -> "care.opened.reason.concern";
            case COMPLAINT -> "care.opened.reason.complaint";
        };
    }
}
