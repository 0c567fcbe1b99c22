package app.trellis.alerts;

import app.trellis.shared.MemberId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the practice, and within what time.
 *
 * @param limit reading time that each stage has
 * @param duty the clinician on duty
 * @param fallback who is there when nobody else is
 */
public record CoverDetails(Duration limit, @Nullable MemberId duty, @Nullable MemberId fallback) {}
