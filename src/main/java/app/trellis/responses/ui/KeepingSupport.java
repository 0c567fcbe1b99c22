package app.trellis.responses.ui;

import static java.util.stream.Collectors.joining;

import app.trellis.care.ManagingClients;
import app.trellis.identity.PageLock;
import app.trellis.responses.AnsweredQuestion;
import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.responses.Keeping;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the player keeps what a client writes on a support page; answers like {@link
 * KeepingAnswers}. Nothing can be sent from here.
 */
@RestController
@RequestMapping(path = "/keep/support/{page}", produces = MediaType.APPLICATION_JSON_VALUE)
class KeepingSupport {

    private final KeepingSupportPages pages;
    private final ManagingClients clients;
    private final MessageSource messages;
    private final PageLock lock;

    KeepingSupport(
            KeepingSupportPages pages,
            ManagingClients clients,
            MessageSource messages,
            PageLock lock) {
        this.pages = pages;
        this.clients = clients;
        this.messages = messages;
        this.lock = lock;
    }

    @PutMapping
    ResponseEntity<String> keep(
            @PathVariable String page, HttpServletRequest request, Locale locale)
            throws IOException {
        Writing writing = WritingRequest.read(request);
        ClientId client = clients.mine();
        return switch (keep(client, page, writing)) {
            case Keeping.Kept kept ->
                    PlayerReply.json(HttpStatus.OK, Map.of("revision", kept.revision()));
            case Keeping.Stale stale -> PlayerReply.stale(stale, lock.isLocked());
            case Keeping.Closed closed ->
                    PlayerReply.message(
                            HttpStatus.GONE,
                            messages.getMessage(
                                    "responses.closed-meanwhile",
                                    null,
                                    PlayerReply.languageOf(locale)));
        };
    }

    /** Two tabs may begin the same page at once; the second one then finds what the first kept. */
    private Keeping keep(ClientId client, String page, Writing writing) {
        try {
            return pages.keep(client, page, writing);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException met) {
            return pages.keep(client, page, writing);
        }
    }

    /** The steady page in plain words, for its owner to lock on their phone. */
    @GetMapping("/held")
    ResponseEntity<String> held(@PathVariable String page, Locale locale) {
        if (!page.equals(Places.STEADY)) {
            throw new NotFound();
        }
        List<Map<String, Object>> parts =
                pages.toHold(clients.mine(), PlayerReply.languageOf(locale)).stream()
                        .map(KeepingSupport::part)
                        .toList();
        return PlayerReply.json(HttpStatus.OK, Map.of("parts", parts));
    }

    private static Map<String, Object> part(AnsweredQuestion question) {
        return Map.of(
                "question",
                question.question(),
                "lines",
                question.lines().stream().flatMap(KeepingSupport::lines).toList());
    }

    /** What was picked stands one below the other; what belongs to one row stands in one line. */
    private static Stream<String> lines(List<Part> line) {
        return line.stream().anyMatch(Part.Labelled.class::isInstance)
                ? Stream.of(line.stream().map(KeepingSupport::words).collect(joining(" · ")))
                : line.stream().map(KeepingSupport::words);
    }

    private static String words(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Labelled row ->
                    row.parts().stream().map(KeepingSupport::words).collect(joining(", "));
            case Part.Mark mark -> String.valueOf(mark.value());
            case Part.Figure figure -> String.valueOf(figure.value());
            case Part.Day day -> String.valueOf(day.day());
            case Part.Hour hour -> String.valueOf(hour.time());
        };
    }

    @DeleteMapping
    ResponseEntity<String> delete(@PathVariable String page) {
        pages.delete(clients.mine(), page);
        return ResponseEntity.noContent().build();
    }
}
