package app.trellis.audit;

/** The last link of a chain; {@code seq} is 0 and {@code hash} that of the beginning before any. */
record Head(long seq, String hash) {}
