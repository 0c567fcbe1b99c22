package app.trellis.measures;

import java.util.List;
import java.util.Optional;

/** The questionnaires that the practice at hand brought. */
interface BroughtMeasures {

    /** Those that are in use, each in its newest version. */
    List<Measure> usable();

    /** One version, in use or not. */
    Optional<Measure> find(String key, int version);
}
