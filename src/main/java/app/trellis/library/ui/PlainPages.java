package app.trellis.library.ui;

import app.trellis.organization.HelpInNeed;
import app.trellis.shared.ui.PlainHtml;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages that work without the application: their language, their frame and their words. */
@Component
class PlainPages {

    /** What comes with a page. */
    enum With {
        HOUR("/offline-help.js"),
        WAY_OUT("/help-pages.js"),
        HELD_PAGE("/held-page.js");

        private final String script;

        With(String script) {
            this.script = script;
        }
    }

    private final HelpInNeed help;
    private final MessageSource messages;

    PlainPages(HelpInNeed help, MessageSource messages) {
        this.help = help;
        this.messages = messages;
    }

    Locale language(HttpServletRequest request) {
        String wanted = help.language(request.getLocale().getLanguage());
        return wanted.equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    /**
     * A whole page. Its tab says no more than any other of a client's.
     *
     * @param body as HTML
     */
    ResponseEntity<String> page(Locale locale, String title, String body, With... with) {
        String close =
                List.of(with).contains(With.WAY_OUT)
                        ? "<header class=\"way-out\"><a class=\"close\" href=\"/closed\""
                                + " rel=\"noreferrer\">"
                                + say("library.help.close", locale)
                                + "</a></header>"
                        : "";
        return PlainHtml.page(
                locale.getLanguage(),
                messages.getMessage("shared.neutral-title", null, locale),
                title,
                close,
                body,
                Arrays.stream(with).map(one -> one.script).toList());
    }

    /** A whole page that names this program nowhere, in its tab neither. */
    ResponseEntity<String> pageOfNobody(Locale locale, String title, String body) {
        return PlainHtml.page(locale.getLanguage(), title, title, "", body, List.of());
    }

    /** A line of the message bundle, ready for a page. */
    String say(String key, Locale locale, Object... arguments) {
        return escape(messages.getMessage(key, arguments, locale));
    }

    /** The same as text. */
    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    static String escape(String text) {
        return PlainHtml.escape(text);
    }
}
