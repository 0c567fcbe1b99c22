package app.trellis.tools;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why something was not done, as RFC 9457 says it: for programs a type and a status, for people one
 * sentence.
 *
 * @param code ends the type; {@code docs/api.md} names all of them
 * @param rule key of the rule of Trellis that stood in the way, or null
 */
record Problem(HttpStatus status, String code, String title, String detail, @Nullable String rule) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final Problem UNKNOWN_TOKEN =
            new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "unknown-token",
                    "Not let in",
                    "Send a token that holds, as Authorization: Bearer. It may have ended or been"
                            + " taken back, or the practice lets no tool ask.");

    static final Problem NOT_THERE =
            new Problem(
                    HttpStatus.NOT_FOUND,
                    "not-there",
                    "Nothing here",
                    "There is nothing under this address, or the token does not reach it.");

    Problem(HttpStatus status, String code, String title, String detail) {
        this(status, code, title, detail, null);
    }

    static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", "Not understood", detail);
    }

    String json() {
        var node =
                JSON.createObjectNode()
                        .put("type", "urn:trellis:problem:" + code)
                        .put("title", title)
                        .put("status", status.value())
                        .put("detail", detail);
        if (rule != null) {
            node.put("rule", rule);
        }
        return node.toString();
    }
}
