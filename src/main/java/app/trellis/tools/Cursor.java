package app.trellis.tools;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last line of a page, after which the next one begins; opaque to whoever carries it. */
record Cursor(Instant at, UUID id) {

    String code() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Cursor> of(String code) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(code), StandardCharsets.US_ASCII)
                            .split(" ", 2);
            return parts.length == 2
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
