package app.trellis.library.ui;

import app.trellis.organization.HelpInNeed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

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
     * A whole page.
     *
     * @param body as HTML
     */
    ResponseEntity<String> page(Locale locale, String title, String body, With... with) {
        StringBuilder scripts = new StringBuilder();
        for (With one : with) {
            scripts.append("<script src=\"").append(one.script).append("\" defer></script>");
        }
        String close =
                List.of(with).contains(With.WAY_OUT)
                        ? "<header class=\"way-out\"><a class=\"close\" href=\"/closed\""
                                + " rel=\"noreferrer\">"
                                + say("library.help.close", locale)
                                + "</a></header>"
                        : "";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        """
                        <!doctype html>
                        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="robots" content="noindex, nofollow">
                        <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/styles/fonts.css">
                        <link rel="stylesheet" href="/styles/tokens.css">
                        <link rel="stylesheet" href="/plain.css">%s</head>
                        <body>%s<main><h1>%s</h1>%s</main></body></html>
                        """
                                .formatted(
                                        locale.getLanguage(),
                                        escape(title),
                                        scripts,
                                        close,
                                        escape(title),
                                        body));
    }

    /** A line of the message bundle, ready for a page. */
    String say(String key, Locale locale, Object... arguments) {
        return escape(messages.getMessage(key, arguments, locale));
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
