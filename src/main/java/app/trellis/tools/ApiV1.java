package app.trellis.tools;

import app.trellis.assignments.Rhythm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses under which a practice's own tools ask (docs/api.md). */
@RestController
class ApiV1 {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    private static final int LONGEST_BODY = 10_000;
    private static final int USUAL_DUE_DAYS = 6;
    private static final Set<String> FIELDS =
            Set.of("client", "key", "rhythm", "everyDays", "startsOn", "endsOn", "dueDays");

    private final ReadingForTools reading;
    private final WritingForTools writing;
    private final OnceOnly once;

    ApiV1(ReadingForTools reading, WritingForTools writing, OnceOnly once) {
        this.reading = reading;
        this.writing = writing;
        this.once = once;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        try (InputStream file = ApiV1.class.getResourceAsStream("/api/openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/v1/clients")
    ToolPage<Seen.Client> clients(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        return reading.clients(query(null, null, after, limit));
    }

    @GetMapping("/api/v1/assignments")
    ToolPage<Seen.Assignment> assignments(
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        return reading.assignments(query(client, since, after, limit));
    }

    @GetMapping("/api/v1/assignments/{id}")
    Seen.Assignment assignment(@PathVariable String id) {
        return reading.assignment(uuid("id", id));
    }

    @PostMapping("/api/v1/assignments")
    ResponseEntity<String> assign(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable String body) {
        AskedFor asked = read(body);
        return answer(
                once.once(
                        ToolAtTheDoor.current().toolId(),
                        demand(key),
                        digest("assign", String.valueOf(JSON.readTree(String.valueOf(body)))),
                        HttpStatus.CREATED,
                        () ->
                                JSON.createObjectNode()
                                        .put("id", writing.assign(asked).toString())
                                        .put("client", asked.client().toString())
                                        .toString()));
    }

    @PostMapping("/api/v1/assignments/{id}/pause")
    ResponseEntity<String> pause(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID assignment = uuid("id", id);
        return answer(
                once.once(
                        ToolAtTheDoor.current().toolId(),
                        demand(key),
                        digest("pause", assignment.toString()),
                        HttpStatus.OK,
                        () -> {
                            writing.pause(assignment);
                            return state(assignment, "PAUSED");
                        }));
    }

    @PostMapping("/api/v1/assignments/{id}/end")
    ResponseEntity<String> end(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID assignment = uuid("id", id);
        return answer(
                once.once(
                        ToolAtTheDoor.current().toolId(),
                        demand(key),
                        digest("end", assignment.toString()),
                        HttpStatus.OK,
                        () -> {
                            writing.end(assignment);
                            return state(assignment, "ENDED");
                        }));
    }

    @GetMapping("/api/v1/responses")
    ToolPage<Seen.Response> responses(
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        return reading.responses(query(client, since, after, limit));
    }

    @GetMapping("/api/v1/responses/{id}")
    Seen.Response response(@PathVariable String id) {
        return reading.response(uuid("id", id));
    }

    @GetMapping("/api/v1/scores")
    ToolPage<Seen.Score> scores(
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        return reading.scores(query(client, since, after, limit));
    }

    @GetMapping("/api/v1/scores/{id}")
    Seen.Score score(@PathVariable String id) {
        return reading.score(uuid("id", id));
    }

    /** Nothing below this address is a page. */
    @RequestMapping("/api/**")
    ResponseEntity<String> nothingElse() {
        return ToolProblems.say(Problem.NOT_THERE);
    }

    private static String state(UUID assignment, String status) {
        return JSON.createObjectNode()
                .put("id", assignment.toString())
                .put("status", status)
                .toString();
    }

    private static ResponseEntity<String> answer(OnceOnly.Answer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.replayed()) {
            response = response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body());
    }

    private static ToolQuery query(
            @Nullable String client,
            @Nullable String since,
            @Nullable String after,
            @Nullable String limit) {
        return new ToolQuery(
                client == null ? null : uuid("client", client),
                since == null ? null : instant(since),
                after == null
                        ? null
                        : Cursor.of(after)
                                .orElseThrow(
                                        () -> new Malformed("after is not what next gave before.")),
                limit(limit));
    }

    private static int limit(@Nullable String limit) {
        try {
            int lines = limit == null ? ToolQuery.USUAL : Integer.parseInt(limit);
            if (lines >= 1 && lines <= ToolQuery.MOST) {
                return lines;
            }
        } catch (NumberFormatException malformed) {
            throw new Malformed("limit is a number from 1 to %d.".formatted(ToolQuery.MOST));
        }
        throw new Malformed("limit is a number from 1 to %d.".formatted(ToolQuery.MOST));
    }

    private static String demand(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Malformed(
                    "Send a header Idempotency-Key of 1 to 100 signs, a new one for each thing you"
                            + " ask for and the same one when you ask again.");
        }
        return key;
    }

    private static byte[] digest(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(name + " is not an id.");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new Malformed("since is a moment like 2026-03-02T09:00:00Z.");
        }
    }

    private static AskedFor read(@Nullable String body) {
        if (body == null || body.length() > LONGEST_BODY) {
            throw new Malformed("Send a JSON object of at most 10,000 signs.");
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw new Malformed("The body is not JSON.");
        }
        if (!node.isObject()) {
            throw new Malformed("The body is not a JSON object.");
        }
        for (String name : node.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new Malformed("There is no such field here; docs/api.md names them.");
            }
        }
        return new AskedFor(
                uuid("client", text(node, "client")),
                text(node, "key"),
                rhythm(node.path("rhythm")),
                number(node, "everyDays"),
                day(node, "startsOn"),
                day(node, "endsOn"),
                node.has("dueDays") ? whole(node, "dueDays") : USUAL_DUE_DAYS);
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new Malformed(name + " is missing.");
        }
        return node.path(name).asString();
    }

    private static Rhythm rhythm(JsonNode node) {
        if (node.isMissingNode()) {
            return Rhythm.ONCE;
        }
        try {
            return Rhythm.valueOf(node.asString(""));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("rhythm is not one of those that docs/api.md names.");
        }
    }

    private static @Nullable Integer number(JsonNode node, String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull()
                ? null
                : Integer.valueOf(whole(node, name));
    }

    private static int whole(JsonNode node, String name) {
        if (!node.path(name).isInt()) {
            throw new Malformed(name + " is a whole number.");
        }
        return node.path(name).asInt();
    }

    private static @Nullable LocalDate day(JsonNode node, String name) {
        if (node.path(name).isMissingNode() || node.path(name).isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(node.path(name).asString(""));
        } catch (DateTimeException malformed) {
            throw new Malformed(name + " is a day like 2026-03-02.");
        }
    }
}
