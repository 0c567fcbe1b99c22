package app.trellis.notes;

import java.time.Instant;

/**
 * The text of a formulation as it lies on the server.
 *
 * @param revision goes up by one with every change that was kept
 * @param keptBy the name of whoever changed it last
 */
public record KeptFormulation(NoteText text, int revision, String keptBy, Instant keptAt) {}
