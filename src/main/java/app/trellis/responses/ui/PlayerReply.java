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

    /** Another tab kept something meanwhile: here it is. */
    static ResponseEntity<String> stale(Keeping.Stale stale) {
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
