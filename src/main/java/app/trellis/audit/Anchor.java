package app.trellis.audit;

import app.trellis.shared.PracticeId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says outside the database where a chain ended at a moment, signed; one line of a file.
 *
 * @param key which key signed: the first 16 digits of the SHA-256 of its public half
 * @param signature Ed25519 over {@link #signed()}
 */
record Anchor(
        PracticeId practice, long seq, String hash, Instant at, String key, byte[] signature) {

    private static final Pattern LINE =
            Pattern.compile(
                    "trellis-anchor v1 practice=([0-9a-f-]{36}) seq=(\\d{1,18}) hash=([0-9a-f]{64})"
                            + " at=(\\S{27}) key=([0-9a-f]{16}) signature=([A-Za-z0-9+/]{86}==)");

    static Anchor of(PracticeId practice, Head head, Instant at, HeadKey key) {
        Anchor unsigned =
                new Anchor(practice, head.seq(), head.hash(), at, key.name(), new byte[0]);
        return new Anchor(
                practice,
                head.seq(),
                head.hash(),
                at,
                key.name(),
                key.sign(Chain.bytes(unsigned.signed())));
    }

    /** A line of a file; empty where it is none. */
    static Optional<Anchor> parse(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Anchor(
                            new PracticeId(UUID.fromString(found.group(1))),
                            Long.parseLong(found.group(2)),
                            found.group(3),
                            Instant.parse(found.group(4)),
                            found.group(5),
                            Base64.getDecoder().decode(found.group(6))));
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** What the signature is made over; the line up to it. */
    String signed() {
        return "trellis-anchor v1 practice=%s seq=%d hash=%s at=%s key=%s"
                .formatted(practice, seq, hash, Chain.text(at), key);
    }

    String line() {
        return signed() + " signature=" + Base64.getEncoder().encodeToString(signature);
    }
}
