package app.trellis.assignments;

import java.time.LocalDate;

/**
 * A program that runs, by what it is called.
 *
 * @param name in the language in which it was given
 */
public record RunName(String name, LocalDate startsOn) {}
