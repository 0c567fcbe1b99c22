package app.trellis.reminders.ui;

import app.trellis.reminders.StoppingReminders;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.PlainHtml;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stops the mails that remind, in one tap from any of them: no sign-in, no cookie, a secret in the
 * address. Looking shows one button and asks nothing of the database, so that a program that opens
 * every link stops nothing and learns nothing; whatever is posted gets the same answer (RFC 8058).
 */
@RestController
@RequestMapping(path = "/stop/{code}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class StopPage {

    private final StoppingReminders stopping;
    private final MessageSource messages;

    StopPage(StoppingReminders stopping, MessageSource messages) {
        this.stopping = stopping;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> look(HttpServletRequest request) {
        Locale locale = language(request);
        return page(
                locale,
                "reminders.stop.title",
                "<div class=\"card\"><p>%s</p><form method=\"post\"><button class=\"button\">%s</button></form></div>"
                        .formatted(
                                say("reminders.stop.about", locale),
                                say("reminders.stop.do", locale)));
    }

    @PostMapping
    ResponseEntity<String> stop(@PathVariable String code, HttpServletRequest request) {
        Locale locale = language(request);
        try {
            stopping.stop(code);
        } catch (Refused tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .body(say(tooMany.key(), locale));
        }
        return page(
                locale,
                "reminders.stopped.title",
                "<div class=\"card\"><p>%s</p><p class=\"soft\">%s</p></div>"
                        .formatted(
                                say("reminders.stopped.about", locale),
                                say("reminders.stopped.again", locale)));
    }

    private ResponseEntity<String> page(Locale locale, String title, String body) {
        return PlainHtml.page(
                locale.getLanguage(),
                messages.getMessage("shared.neutral-title", null, locale),
                messages.getMessage(title, null, locale),
                "",
                body + "<p><a href=\"/help\">%s</a></p>".formatted(say("shared.help", locale)),
                List.of());
    }

    private String say(String key, Locale locale) {
        return PlainHtml.escape(messages.getMessage(key, null, locale));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
