package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a brief is about: a client, from the last session to now.
 *
 * @param since the start of the last session that took place before today, else the client's first
 *     day here
 * @param now the moment it is made
 * @param nextSession when the next planned session begins, today's included; null without one
 * @param clientZone the zone of the client's own days
 * @param practiceZone the zone of sessions
 * @param locale the reader's language
 * @param words finds the words of that language
 */
public record BriefSpan(
        ClientId client,
        Instant since,
        Instant now,
        @Nullable Instant nextSession,
        ZoneId clientZone,
        ZoneId practiceZone,
        Locale locale,
        Say words) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Whether something happened after the last session. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(since);
    }

    /** The client's own day now. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, clientZone);
    }

    /** The client's own day on which the last session was. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(since, clientZone);
    }
}
