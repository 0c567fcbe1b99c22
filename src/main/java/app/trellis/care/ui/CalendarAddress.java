package app.trellis.care.ui;

import app.trellis.care.ReadingCalendarFeed;
import app.trellis.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a calendar reads the sessions of its owner: no sign-in, no cookie, a secret in the address.
 */
@RestController
class CalendarAddress {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ReadingCalendarFeed reading;

    CalendarAddress(ReadingCalendarFeed reading) {
        this.reading = reading;
    }

    @GetMapping("/calendar/{code}.ics")
    ResponseEntity<byte[]> read(@PathVariable String code) {
        try {
            Optional<String> found = reading.read(code);
            return found.map(text ->
                            answer(HttpStatus.OK)
                                    .contentType(CALENDAR)
                                    .body(text.getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(() -> answer(HttpStatus.NOT_FOUND).build());
        } catch (Refused tooMany) {
            return answer(HttpStatus.TOO_MANY_REQUESTS).build();
        }
    }

    /** Kept by nobody on the way and found by no search. */
    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
