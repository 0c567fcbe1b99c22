package app.trellis.audit;

import java.time.Instant;

/**
 * Says where a chain begins, and what there was before it that nobody chained.
 *
 * @param begun when the first link was written
 * @param earlier how many entries were there already, without a number
 * @param earlierDigest over all of them, in the order of their ids
 */
record Beginning(Instant begun, long earlier, String earlierDigest) {}
