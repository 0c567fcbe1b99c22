package app.trellis.assignments;

/**
 * From which answer to a question on somebody is asked to look.
 *
 * @param question as the client reads it
 * @param mark 0 for yes and no
 */
public record WatchedAnswer(String question, Threshold.Way way, int mark) {}
