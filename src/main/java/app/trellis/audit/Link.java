package app.trellis.audit;

/**
 * An entry in its place in a chain.
 *
 * @param seq from 1, without a gap
 * @param prev digest of the link before, or of the beginning
 * @param hash digest of this one
 */
record Link(long seq, String prev, Entry entry, String hash) {}
