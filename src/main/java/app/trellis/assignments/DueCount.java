package app.trellis.assignments;

import app.trellis.shared.MemberId;

/**
 * How much was due in one practitioner's care, by kind. Counts of work, never of clients.
 *
 * @param lead who led the care team on the day it was due
 * @param due all of it
 * @param done what was done, also late
 * @param setAside what the client set aside
 */
public record DueCount(MemberId lead, AssignmentKind kind, int due, int done, int setAside) {}
