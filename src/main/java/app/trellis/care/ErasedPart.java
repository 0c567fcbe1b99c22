package app.trellis.care;

import java.util.List;

/**
 * What goes when a record is erased; contributed by the module whose tables they are. A test walks
 * through all tables and fails where one of a client belongs to no part.
 */
public interface ErasedPart {

    /** The two halves of a record, which the law of a place may ask to keep for different times. */
    enum Half {
        /** What the client did here, what was asked of them, and what it came to. */
        WRITTEN,
        /** What the practice noted about them, and who they are. */
        NOTED
    }

    Half half();

    /** Smaller goes first: what points at other rows before what it points at. */
    int order();

    /** Its tables, in the order in which their rows go; each names the client. */
    List<String> tables();
}
