package app.trellis.care;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Writes appointments as RFC 5545 has it: times in UTC, so that no zone has to be told and no
 * change of clocks is anybody's to interpret; lines of at most 75 octets; text escaped.
 */
final class CalendarText {

    /** Design value: how long an appointment is shown, because no length is recorded. */
    private static final String LENGTH = "PT50M";

    private static final int LINE_OCTETS = 75;
    private static final int UID_BYTES = 16;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * One appointment.
     *
     * @param id tells it from others; only a digest of it is written
     * @param changes how often it was changed
     */
    record Event(UUID id, Instant startsAt, boolean cancelled, long changes) {}

    /**
     * @param title what every appointment is called; says nothing about anybody
     */
    static String of(String title, Instant now, List<Event> events) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Trellis//Calendar//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        events.forEach(event -> calendar.event(title, now, event));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(String title, Instant now, Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + uid(event.id()));
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(event.startsAt()));
        line("DURATION:" + LENGTH);
        line("SEQUENCE:" + event.changes());
        line("SUMMARY:" + escape(title));
        line("CLASS:PRIVATE");
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (event.cancelled() ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    /** Ends a line, and folds it between characters where it is longer than 75 octets. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** Stays the same for one appointment, and leads back to none. */
    private static String uid(UUID id) {
        byte[] bytes =
                ByteBuffer.allocate(UID_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, UID_BYTES) + "@trellis";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
