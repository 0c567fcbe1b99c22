package app.trellis.organization;

/**
 * The practice's zone, the hours in which somebody reads or its words for people in need may have
 * changed; heard in the same transaction.
 */
public record PracticeDescribed() {}
