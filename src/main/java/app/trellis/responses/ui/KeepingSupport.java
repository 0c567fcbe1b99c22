package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.Keeping;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    KeepingSupport(KeepingSupportPages pages, ManagingClients clients, MessageSource messages) {
        this.pages = pages;
        this.clients = clients;
        this.messages = messages;
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
            case Keeping.Stale stale -> PlayerReply.stale(stale);
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

    @DeleteMapping
    ResponseEntity<String> delete(@PathVariable String page) {
        pages.delete(clients.mine(), page);
        return ResponseEntity.noContent().build();
    }
}
