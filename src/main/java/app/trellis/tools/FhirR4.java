package app.trellis.tools;

import app.trellis.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses under which tools read in FHIR R4 (docs/fhir.md); nothing is written here. */
@RestController
class FhirR4 {

    static final String BASE = "/api/fhir";

    private static final MediaType FHIR = MediaType.parseMediaType(Fhir.MEDIA_TYPE);
    private static final List<MediaType> SPOKEN =
            List.of(FHIR, MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/json"));
    private static final int LONGEST_TAG_LIST = 1_000;

    private final ReadingAsFhir reading;
    private final Clock clock;

    FhirR4(ReadingAsFhir reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/api/fhir/r4/metadata")
    ResponseEntity<String> metadata(HttpServletRequest request) {
        agree(request);
        reading.demand();
        return answer(FhirCapabilities.of(base(request), clock.instant()));
    }

    @GetMapping("/api/fhir/r4/{type}")
    ResponseEntity<String> search(@PathVariable String type, HttpServletRequest request) {
        return found(type(type), request);
    }

    /** The same with what is looked for in the body, so that no id stands in a log of addresses. */
    @PostMapping(
            path = "/api/fhir/r4/{type}/_search",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> searchByForm(@PathVariable String type, HttpServletRequest request) {
        return found(type(type), request);
    }

    @GetMapping("/api/fhir/r4/{type}/{id}")
    ResponseEntity<String> read(
            @PathVariable String type,
            @PathVariable String id,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
            HttpServletRequest request) {
        agree(request);
        FhirType asked = type(type);
        Set<String> besides = request.getParameterMap().keySet();
        if (!Set.of("_format").containsAll(besides)) {
            throw new Malformed("A resource is read with nothing but its address.");
        }
        ObjectNode resource =
                search(asked, FhirQuery.one(asked, uuid(id))).data().stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        String tag = tag(resource);
        if (known != null && known.length() <= LONGEST_TAG_LIST && known.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok().contentType(FHIR).eTag(tag).body(resource.toString());
    }

    /** Nothing below this address is a page, and nothing here can be changed. */
    @RequestMapping("/api/fhir/**")
    ResponseEntity<String> nothingElse(HttpServletRequest request) {
        return List.of("GET", "HEAD").contains(request.getMethod())
                ? FhirProblems.say(Problem.NOT_THERE)
                : FhirProblems.say(
                        new Problem(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                "read-only",
                                "Nothing is changed here",
                                "Resources can be read and searched here, and not changed."));
    }

    private ResponseEntity<String> found(FhirType type, HttpServletRequest request) {
        agree(request);
        Map<String, String[]> asked = request.getParameterMap();
        ToolPage<ObjectNode> page = search(type, FhirQuery.of(type, asked));
        String base = base(request);
        ObjectNode bundle = Fhir.bundle("searchset", clock.instant());
        bundle.put("id", UUID.randomUUID().toString());
        ArrayNode link = bundle.putArray("link");
        link.addObject().put("relation", "self").put("url", address(base, type, asked, null));
        if (page.next() != null) {
            link.addObject()
                    .put("relation", "next")
                    .put("url", address(base, type, asked, page.next()));
        }
        if (!page.data().isEmpty()) {
            ArrayNode entries = bundle.putArray("entry");
            page.data()
                    .forEach(resource -> {
                        ObjectNode entry = entries.addObject();
                        entry.put(
                                "fullUrl",
                                "%s/%s/%s"
                                        .formatted(
                                                base, type.type(), resource.path("id").asString()));
                        entry.set("resource", resource);
                        entry.putObject("search").put("mode", "match");
                    });
        }
        return answer(bundle);
    }

    private ToolPage<ObjectNode> search(FhirType type, FhirQuery query) {
        return switch (type) {
            case PATIENT -> reading.patients(query);
            case QUESTIONNAIRE -> reading.questionnaires(query);
            case QUESTIONNAIRE_RESPONSE -> reading.responses(query);
            case OBSERVATION -> reading.observations(query);
            case CARE_PLAN -> reading.carePlans(query);
            case TASK -> reading.tasks(query);
            case GOAL -> reading.goals(query);
            case ENCOUNTER -> reading.encounters(query);
            case DOCUMENT_REFERENCE -> reading.documents(query);
        };
    }

    private static FhirType type(String type) {
        return FhirType.of(type).orElseThrow(NotFound::new);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException nobodys) {
            throw new NotFound();
        }
    }

    /** The name that was asked for is one that Trellis is known by, or nothing was answered. */
    private static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf(BASE)) + BASE + "/r4";
    }

    private static String address(
            String base, FhirType type, Map<String, String[]> asked, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(base + "/" + type.type());
        asked.forEach((name, values) -> {
            if (!name.equals(FhirQuery.PAGE) || after == null) {
                address.queryParam(name, (Object[]) values);
            }
        });
        if (after != null) {
            address.queryParam(FhirQuery.PAGE, after);
        }
        return address.encode().build().toUriString();
    }

    private static void agree(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank() || request.getParameter("_format") != null) {
            return;
        }
        try {
            if (MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(wanted -> SPOKEN.stream().anyMatch(wanted::isCompatibleWith))) {
                return;
            }
        } catch (InvalidMediaTypeException malformed) {
            throw new Malformed("Accept is not understood.");
        }
        throw new NotSpoken();
    }

    /** Only JSON is spoken here. */
    static final class NotSpoken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSpoken() {
            super("Only JSON is spoken here", null, false, false);
        }
    }

    private static ResponseEntity<String> answer(ObjectNode resource) {
        return ResponseEntity.ok().contentType(FHIR).body(resource.toString());
    }

    private static String tag(ObjectNode resource) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(resource.toString().getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
