package app.trellis.organization;

/**
 * What the page of an invitation shows.
 *
 * @param forClient whether it is a client's
 */
public record OpenInvitation(String practiceName, String name, boolean forClient) {}
