package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.Keeping;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sending;
import app.trellis.responses.Sharing;
import app.trellis.responses.Use;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** Bytes in a request. */
    static final int MOST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> ANSWERS =
            new TypeReference<>() {};

    private final Responding responding;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final MessageSource messages;

    KeepingAnswers(
            Responding responding,
            ManagingClients clients,
            FramingPages framing,
            MessageSource messages) {
        this.responding = responding;
        this.clients = clients;
        this.framing = framing;
        this.messages = messages;
    }

    @PutMapping
    ResponseEntity<String> keep(@PathVariable String id, HttpServletRequest request, Locale locale)
            throws IOException {
        Writing writing = read(request);
        ResponseId response = idOf(id);
        ClientId client = clients.mine();
        return switch (twice(() -> responding.keep(client, response, writing))) {
            case Keeping.Kept kept -> json(HttpStatus.OK, Map.of("revision", kept.revision()));
            case Keeping.Stale stale -> stale(stale);
            case Keeping.Closed closed -> closed(locale);
        };
    }

    @PostMapping("/send")
    ResponseEntity<String> send(@PathVariable String id, HttpServletRequest request, Locale locale)
            throws IOException {
        Writing writing = read(request);
        ResponseId response = idOf(id);
        ClientId client = clients.mine();
        return switch (twice(() -> responding.send(client, response, writing))) {
            case Sending.Sent sent -> sent(client, sent, locale);
            case Sending.NotYet notYet -> notYet(notYet, locale);
            case Keeping.Stale stale -> stale(stale);
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
        body.put("next", next(client, sent, locale));
        return json(HttpStatus.OK, body);
    }

    private String next(ClientId client, Sending.Sent sent, Locale locale) {
        if (sent.soon()) {
            FrameFacts facts = framing.facts(client);
            Times times = Times.at(languageOf(locale), facts.now());
            return say("responses.next.soon", locale, facts.practice(), times.soon(facts.readBy()));
        }
        Sharing sharing = sent.sharing();
        return sharing == null
                ? say("responses.next.not-kept", locale)
                : say("responses.next." + Names.of(sharing), locale);
    }

    private ResponseEntity<String> notYet(Sending.NotYet notYet, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", sentence(notYet.why(), locale));
        body.put("revision", notYet.revision());
        return json(HttpStatus.UNPROCESSABLE_CONTENT, body);
    }

    private static ResponseEntity<String> stale(Keeping.Stale stale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("revision", stale.revision());
        body.put("answers", JSON.readTree(stale.answers()));
        return json(HttpStatus.CONFLICT, body);
    }

    private ResponseEntity<String> closed(Locale locale) {
        return message(HttpStatus.GONE, say("responses.closed-meanwhile", locale));
    }

    private static ResponseId idOf(String id) {
        try {
            return new ResponseId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static Writing read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new TooLarge();
        }
        JsonNode root = JSON.readTree(body);
        if (!root.isObject()) {
            throw new Unreadable();
        }
        JsonNode answers = root.path("answers");
        return new Writing(
                root.path("revision").asInt(0),
                answers.isObject()
                        ? JSON.convertValue(answers, ANSWERS)
                        : new LinkedHashMap<String, @Nullable Object>(),
                root.path("screen").asString(""),
                constant(Sharing.class, root.path("sharing"), Sharing.PRIVATE),
                root.path("bring").asBoolean(false),
                constant(Use.class, root.path("use"), null),
                root.path("shortVersion").asBoolean(false),
                root.path("keep").isBoolean() ? root.path("keep").asBoolean() : null);
    }

    /** What is not known counts as not said; for sharing that is the narrowest. */
    private static <E extends Enum<E>, N extends @Nullable E> N constant(
            Class<E> type, JsonNode node, N otherwise) {
        for (E one : type.getEnumConstants()) {
            if (node.isString() && one.name().equals(node.asString())) {
                @SuppressWarnings("unchecked")
                N found = (N) one;
                return found;
            }
        }
        return otherwise;
    }

    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too large", null, false, false);
        }
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("Not an object", null, false, false);
        }
    }

    @ExceptionHandler
    ResponseEntity<String> notThere(NotFound notFound, Locale locale) {
        return message(HttpStatus.NOT_FOUND, say("shared.not-found.sentence", locale));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, Locale locale) {
        return message(HttpStatus.UNPROCESSABLE_CONTENT, sentence(refused, locale));
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(TooLarge tooLarge, Locale locale) {
        return message(HttpStatus.CONTENT_TOO_LARGE, say("responses.too-large", locale));
    }

    @ExceptionHandler({Unreadable.class, JacksonException.class})
    ResponseEntity<String> unreadable(Locale locale) {
        return message(HttpStatus.BAD_REQUEST, say("responses.unreadable", locale));
    }

    private String sentence(Refused refused, Locale locale) {
        return say(refused.key(), locale, refused.arguments());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, languageOf(locale));
    }

    private static Locale languageOf(Locale locale) {
        return locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static ResponseEntity<String> message(HttpStatus status, String sentence) {
        return json(status, Map.of("message", sentence));
    }

    private static ResponseEntity<String> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body));
    }
}
