package app.trellis.assignments;

/**
 * A small step in the words of whoever wrote it.
 *
 * @param what what would be done, at most 120 characters
 * @param safe what keeps the client safe while they do it; may be blank
 * @param out an easy way out; may be blank
 */
public record StepWords(String what, String safe, String out) {}
