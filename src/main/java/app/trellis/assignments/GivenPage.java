package app.trellis.assignments;

/**
 * A page that a client is asked to do now, however often and in how many assignments.
 *
 * @param version the newest that they were given
 * @param title its phone title
 */
public record GivenPage(AssignmentKind kind, String key, int version, String title) {}
