package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.OpenDraft;
import app.trellis.responses.PageOnPhone;
import app.trellis.responses.PageOnPhone.Kind;
import app.trellis.responses.PageOnPhone.Stands;
import app.trellis.responses.PhoneKeys;
import app.trellis.responses.WordsOnPhones;
import app.trellis.shared.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a phone which of the pages that lie on it are its owner's, and hands out the keys to them.
 * It says nothing of what the server has, and nothing of pages that are somebody else's.
 */
@RestController
@RequestMapping(path = "/keep/on-phone", produces = MediaType.APPLICATION_JSON_VALUE)
class KeepingOnPhone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Pages in one question. */
    private static final int MOST = 50;

    /** Bytes in one question. */
    private static final int LONGEST = 8 * 1024;

    private final WordsOnPhones words;
    private final ManagingClients clients;
    private final PhoneKeys keys;

    KeepingOnPhone(WordsOnPhones words, ManagingClients clients, PhoneKeys keys) {
        this.words = words;
        this.clients = clients;
        this.keys = keys;
    }

    @PostMapping
    ResponseEntity<String> which(HttpServletRequest request, Locale locale) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new WritingRequest.TooLarge();
        }
        List<String> names =
                JSON.readTree(body)
                        .path("pages")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .limit(MOST)
                        .toList();
        ClientId client = clients.mine();
        List<Map<String, Object>> pages =
                words.of(client, names, PlayerReply.languageOf(locale)).stream()
                        .map(page -> known(client, page))
                        .toList();
        return PlayerReply.json(HttpStatus.OK, Map.of("pages", pages));
    }

    private Map<String, Object> known(ClientId client, PageOnPhone page) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("page", page.page());
        known.put("key", keys.key(client, page.page()));
        known.put("state", page.stands().name());
        String href = href(page);
        if (href != null) {
            known.put("href", "/" + href);
        }
        known.put("definition", JSON.readTree(page.definition()));
        return known;
    }

    private static @Nullable String href(PageOnPhone page) {
        OpenDraft where = page.where();
        if (where != null) {
            return Places.page(where);
        }
        if (page.stands() != Stands.DRAFT) {
            return null;
        }
        return page.kind() == Kind.WORD ? Places.TELL : Places.support(page.page());
    }
}
