package app.trellis.library;

import java.io.Serializable;

/**
 * An answer from which on the writer of an exercise thinks that somebody should look. It is only
 * ever proposed where the exercise is assigned.
 *
 * @param mark 0 for yes and no
 */
public record CallsFrom(CallWay way, int mark) implements Serializable {}
