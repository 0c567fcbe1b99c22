package app.trellis.trends;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client filled in of one instrument, with what decides how it is read.
 *
 * @param taken the oldest first, without single answers
 * @param start the day from which is counted anew; null while that is the first one
 * @param flags the oldest first
 * @param attended when sessions began that took place, the oldest first
 */
record Course(
        List<Taken> taken,
        @Nullable NewStart start,
        List<KnownFlag> flags,
        List<Instant> attended) {}
