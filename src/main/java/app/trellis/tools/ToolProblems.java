package app.trellis.tools;

import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal below {@code /api} as a problem with one plain sentence, in English. */
@RestControllerAdvice(assignableTypes = ApiV1.class)
class ToolProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ToolProblems.class);
    private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private final MessageSource messages;

    ToolProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<String> notThere(NotFound notFound) {
        return say(Problem.NOT_THERE);
    }

    @ExceptionHandler
    ResponseEntity<String> malformed(Malformed malformed) {
        return say(Problem.malformed(malformed.sentence()));
    }

    @ExceptionHandler
    ResponseEntity<String> unsupported(HttpMediaTypeNotSupportedException unsupported) {
        return say(Problem.malformed("Send application/json."));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused) {
        return say(
                new Problem(
                        HttpStatus.CONFLICT,
                        "refused",
                        "A rule stands in the way",
                        messages.getMessage(refused.key(), refused.arguments(), Locale.ENGLISH),
                        refused.key()));
    }

    @ExceptionHandler
    ResponseEntity<String> otherRequest(OnceOnly.OtherRequest other) {
        return say(
                new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "key-used",
                        "The key belongs to something else",
                        "Something else was asked for with this Idempotency-Key before. Use a new"
                                + " one."));
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failed) {
        LOG.error("A tool's request failed", failed);
        return say(
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "failed",
                        "Something went wrong here",
                        "Nothing was changed. The header X-Request-Id names it for whoever runs"
                                + " Trellis."));
    }

    static ResponseEntity<String> say(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(PROBLEM).body(problem.json());
    }
}
