package app.trellis.shared;

import java.util.UUID;

/** A tool of a practice that showed its token: nobody's person, and in no role. */
public interface Tool {

    /** Names its token. */
    UUID toolId();

    PracticeId practiceId();
}
