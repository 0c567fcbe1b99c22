package app.trellis.responses.ui;

import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.responses.Use;
import app.trellis.responses.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the player wants to be kept. Nothing of a request is ever logged. */
final class WritingRequest {

    /** Bytes in a request. */
    static final int MOST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> ANSWERS =
            new TypeReference<>() {};

    private WritingRequest() {}

    static Writing read(HttpServletRequest request) throws IOException {
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
                root.path("keep").isBoolean() ? root.path("keep").asBoolean() : null,
                ResponseId.parse(root.path("request").asString(""))
                        .map(ResponseId::value)
                        .orElse(null),
                Duration.ofMillis(root.path("waited").asLong(0)));
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

    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("Too large", null, false, false);
        }
    }

    static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("Not an object", null, false, false);
        }
    }
}
