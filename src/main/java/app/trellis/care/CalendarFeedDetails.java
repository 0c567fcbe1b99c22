package app.trellis.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the address of one's own calendar; the address itself is shown once.
 *
 * @param lastReadOn the last day on which something asked for it, in UTC, or null
 */
public record CalendarFeedDetails(Instant madeAt, @Nullable LocalDate lastReadOn) {}
