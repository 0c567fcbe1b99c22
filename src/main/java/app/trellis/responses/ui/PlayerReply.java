package app.trellis.responses.ui;

import app.trellis.responses.Keeping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What the player is answered: always JSON, never stored on the way. */
final class PlayerReply {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlayerReply() {}

    /** The same for whoever locks nothing. */
    static ResponseEntity<String> stale(Keeping.Stale stale) {
        return stale(stale, false);
    }

    /**
     * Another tab kept something meanwhile: here it is.
     *
     * @param locked whether nothing may be read now; the player asks again later
     */
    static ResponseEntity<String> stale(Keeping.Stale stale, boolean locked) {
        if (locked) {
            return json(HttpStatus.LOCKED, Map.of());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("revision", stale.revision());
        body.put("answers", JSON.readTree(stale.answers()));
        return json(HttpStatus.CONFLICT, body);
    }

    static ResponseEntity<String> message(HttpStatus status, String sentence) {
        return json(status, Map.of("message", sentence));
    }

    static ResponseEntity<String> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body));
    }

    static Locale languageOf(Locale locale) {
        return locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
