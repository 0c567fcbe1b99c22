package app.trellis.tools;

import app.trellis.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every refusal below {@code /api/fhir} as an OperationOutcome with one plain sentence. */
@RestControllerAdvice(assignableTypes = FhirR4.class)
class FhirProblems {

    private static final Logger LOG = LoggerFactory.getLogger(FhirProblems.class);
    private static final MediaType FHIR = MediaType.parseMediaType(Fhir.MEDIA_TYPE);

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
        return say(Problem.malformed("Send application/x-www-form-urlencoded."));
    }

    @ExceptionHandler
    ResponseEntity<String> notSpoken(FhirR4.NotSpoken notSpoken) {
        return say(
                new Problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "json-only",
                        "Only JSON is spoken here",
                        "Ask for application/fhir+json."));
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failed) {
        LOG.error("A tool's request in FHIR failed", failed);
        return say(
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "failed",
                        "Something went wrong here",
                        "The header X-Request-Id names it for whoever runs Trellis."));
    }

    static ResponseEntity<String> say(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(FHIR)
                .body(Fhir.outcome(problem).toString());
    }
}
