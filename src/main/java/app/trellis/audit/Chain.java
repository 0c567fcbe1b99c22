package app.trellis.audit;

import app.trellis.shared.PracticeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bytes over which the digests of the trail are made, version 1, as {@code docs/audit-trail.md}
 * describes them for whoever checks a trail with tools of their own. They never change; another
 * form would be another version.
 */
final class Chain {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Chain() {}

    /** One link, from the digest before it. */
    static Link link(PracticeId practice, long seq, String prev, Entry entry) {
        return new Link(seq, prev, entry, hash(canonical(practice, seq, prev, entry)));
    }

    /** The digest that the first link names as the one before it. */
    static String hash(PracticeId practice, Beginning beginning) {
        return hash(
                "trellis-audit-beginning v1\n"
                        + line("practice", practice.toString())
                        + line("begun", text(beginning.begun()))
                        + line("earlier", Long.toString(beginning.earlier()))
                        + line("earlier-digest", beginning.earlierDigest()));
    }

    /** Text of one entry; a line for each field that has a value, in this order. */
    static String canonical(
            PracticeId practice, @Nullable Long seq, @Nullable String prev, Entry entry) {
        return "trellis-audit v1\n"
                + line("practice", practice.toString())
                + line("seq", seq)
                + line("prev", prev)
                + line("id", entry.id())
                + line("at", text(entry.at()))
                + line("actor", entry.actor())
                + line("roles", entry.roles())
                + line("action", entry.action())
                + line("client", entry.client())
                + line("subject", entry.subject())
                + line("request", entry.request());
    }

    static String text(Instant at) {
        return AT.format(at);
    }

    static String hash(String canonical) {
        return HexFormat.of().formatHex(sha256().digest(bytes(canonical)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A backslash and an end of line are written as two signs, so that no value looks like two. */
    private static String line(String name, @Nullable Object value) {
        return value == null
                ? ""
                : name + "=" + value.toString().replace("\\", "\\\\").replace("\n", "\\n") + "\n";
    }
}
