package app.trellis.responses.ui;

import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** What the player is told where something cannot be kept. */
@RestControllerAdvice(
        assignableTypes = {
            KeepingAnswers.class,
            KeepingOnPhone.class,
            KeepingSupport.class,
            KeepingTogether.class
        })
class KeepingTroubles {

    private final MessageSource messages;

    KeepingTroubles(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<String> notThere(NotFound notFound, Locale locale) {
        return say(HttpStatus.NOT_FOUND, "shared.not-found.sentence", locale);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, Locale locale) {
        return say(HttpStatus.UNPROCESSABLE_CONTENT, refused.key(), locale, refused.arguments());
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(WritingRequest.TooLarge tooLarge, Locale locale) {
        return say(HttpStatus.CONTENT_TOO_LARGE, "responses.too-large", locale);
    }

    @ExceptionHandler({WritingRequest.Unreadable.class, JacksonException.class})
    ResponseEntity<String> unreadable(Locale locale) {
        return say(HttpStatus.BAD_REQUEST, "responses.unreadable", locale);
    }

    private ResponseEntity<String> say(
            HttpStatus status, String key, Locale locale, Object... arguments) {
        return PlayerReply.message(
                status, messages.getMessage(key, arguments, PlayerReply.languageOf(locale)));
    }
}
