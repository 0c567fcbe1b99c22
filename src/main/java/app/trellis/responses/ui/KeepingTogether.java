package app.trellis.responses.ui;

import app.trellis.responses.FillingInTogether;
import app.trellis.responses.Keeping;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sending;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the player keeps and sends what is filled in together on a practitioner's device; it
 * answers as {@link KeepingAnswers} does.
 */
@RestController
@RequestMapping(path = "/keep/together/{client}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class KeepingTogether {

    private final FillingInTogether together;
    private final MessageSource messages;

    KeepingTogether(FillingInTogether together, MessageSource messages) {
        this.together = together;
        this.messages = messages;
    }

    @PutMapping
    ResponseEntity<String> keep(
            @PathVariable String client,
            @PathVariable String id,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Writing writing = WritingRequest.read(request);
        return switch (together.keep(id(client, ClientId::new), id(id, ResponseId::new), writing)) {
            case Keeping.Kept kept ->
                    PlayerReply.json(HttpStatus.OK, Map.of("revision", kept.revision()));
            case Keeping.Stale stale -> PlayerReply.stale(stale);
            case Keeping.Closed closed -> closed(locale);
        };
    }

    @PostMapping("/send")
    ResponseEntity<String> send(
            @PathVariable String client,
            @PathVariable String id,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Writing writing = WritingRequest.read(request);
        return switch (together.send(id(client, ClientId::new), id(id, ResponseId::new), writing)) {
            case Sending.Sent sent -> sent(sent, locale);
            case Sending.NotYet notYet -> notYet(notYet, locale);
            case Keeping.Stale stale -> PlayerReply.stale(stale);
            case Keeping.Closed closed -> closed(locale);
        };
    }

    @DeleteMapping
    ResponseEntity<String> delete(
            @PathVariable String client, @PathVariable String id, Locale locale) {
        return together.discard(id(client, ClientId::new), id(id, ResponseId::new))
                ? ResponseEntity.noContent().build()
                : closed(locale);
    }

    private ResponseEntity<String> sent(Sending.Sent sent, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "closing",
                sent.closing().isBlank() ? say("responses.closing", locale) : sent.closing());
        body.put("next", say("responses.together.next", locale));
        return PlayerReply.json(HttpStatus.OK, body);
    }

    private ResponseEntity<String> notYet(Sending.NotYet notYet, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", say(notYet.why().key(), locale, notYet.why().arguments()));
        body.put("revision", notYet.revision());
        return PlayerReply.json(HttpStatus.UNPROCESSABLE_CONTENT, body);
    }

    private ResponseEntity<String> closed(Locale locale) {
        return PlayerReply.message(HttpStatus.GONE, say("responses.closed-meanwhile", locale));
    }

    private static <T> T id(String text, Function<UUID, T> of) {
        try {
            return of.apply(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, PlayerReply.languageOf(locale));
    }
}
