package app.trellis.responses;

/**
 * Answers under their seal.
 *
 * @param ownKey whether with the key of what only the client reads
 */
record Sealed(byte[] answers, boolean ownKey) {}
