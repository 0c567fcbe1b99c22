package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.identity.PageLock;
import app.trellis.responses.Keeping;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sending;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
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
 * Where the player keeps and sends what a client writes, past the page's own session, so that a bad
 * line loses nothing.
 *
 * <p>Answers with JSON always: 200, 204; 404 when it is not there or not theirs; 409 with what
 * another tab kept; 410 when it was sent or deleted meanwhile; 413 over one megabyte; 422 with the
 * sentence of a rule. Nothing of a request is ever logged.
 */
@RestController
@RequestMapping(path = "/keep/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class KeepingAnswers {

    private final Responding responding;
    private final ManagingClients clients;
    private final AfterSending after;
    private final MessageSource messages;
    private final PageLock lock;

    KeepingAnswers(
            Responding responding,
            ManagingClients clients,
            AfterSending after,
            MessageSource messages,
            PageLock lock) {
        this.responding = responding;
        this.clients = clients;
        this.after = after;
        this.messages = messages;
        this.lock = lock;
    }

    @PutMapping
    ResponseEntity<String> keep(@PathVariable String id, HttpServletRequest request, Locale locale)
            throws IOException {
        Writing writing = WritingRequest.read(request);
        ResponseId response = idOf(id);
        ClientId client = clients.mine();
        return switch (twice(() -> responding.keep(client, response, writing))) {
            case Keeping.Kept kept ->
                    PlayerReply.json(HttpStatus.OK, Map.of("revision", kept.revision()));
            case Keeping.Stale stale -> PlayerReply.stale(stale, lock.isLocked());
            case Keeping.Closed closed -> closed(locale);
        };
    }

    @PostMapping("/send")
    ResponseEntity<String> send(@PathVariable String id, HttpServletRequest request, Locale locale)
            throws IOException {
        Writing writing = WritingRequest.read(request);
        ResponseId response = idOf(id);
        ClientId client = clients.mine();
        return switch (twice(() -> responding.send(client, response, writing))) {
            case Sending.Sent sent -> sent(client, sent, locale);
            case Sending.NotYet notYet -> notYet(notYet, locale);
            case Keeping.Stale stale -> PlayerReply.stale(stale, lock.isLocked());
            case Keeping.Closed closed -> closed(locale);
        };
    }

    @DeleteMapping
    ResponseEntity<String> delete(@PathVariable String id, Locale locale) {
        ResponseId response = idOf(id);
        ClientId client = clients.mine();
        return twice(() -> responding.discard(client, response))
                ? ResponseEntity.noContent().build()
                : closed(locale);
    }

    /** Two requests at once meet in the database; the second one then finds what the first did. */
    private static <T> T twice(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrencyFailureException met) {
            return work.get();
        }
    }

    private ResponseEntity<String> sent(ClientId client, Sending.Sent sent, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "closing",
                sent.closing().isBlank() ? say("responses.closing", locale) : sent.closing());
        AfterSending.Said said = after.said(client, sent, PlayerReply.languageOf(locale));
        body.put("next", said.next());
        if (!said.agreement().isBlank()) {
            body.put("agreement", said.agreement());
        }
        return PlayerReply.json(HttpStatus.OK, body);
    }

    private ResponseEntity<String> notYet(Sending.NotYet notYet, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", sentence(notYet.why(), locale));
        body.put("revision", notYet.revision());
        return PlayerReply.json(HttpStatus.UNPROCESSABLE_CONTENT, body);
    }

    private ResponseEntity<String> closed(Locale locale) {
        return PlayerReply.message(HttpStatus.GONE, say("responses.closed-meanwhile", locale));
    }

    private static ResponseId idOf(String id) {
        try {
            return new ResponseId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private String sentence(Refused refused, Locale locale) {
        return say(refused.key(), locale, refused.arguments());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, PlayerReply.languageOf(locale));
    }
}
