/**
 * Every number the application claims something with, as pure functions on primitives and records.
 *
 * <p>Nothing here knows a client, a clock, a database or a framework: the same input gives the same
 * output on every machine. The rules, their sources and what has not been verified are described in
 * {@code docs/statistics.md}. Arguments outside their range are refused with an {@link
 * IllegalArgumentException} that names the argument and never repeats a score. No function returns
 * {@code NaN} or an infinite number; a figure that does not exist is {@code null}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
