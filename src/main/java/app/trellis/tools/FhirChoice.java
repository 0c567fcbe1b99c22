package app.trellis.tools;

/**
 * What a file for the care team holds besides numbers, days and codes.
 *
 * @param names the name of the client and of the team, instead of what the client is called here
 * @param words what the client shared in words: answers and goals
 */
public record FhirChoice(boolean names, boolean words) {}
