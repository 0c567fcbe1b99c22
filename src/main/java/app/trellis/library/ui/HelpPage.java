package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import app.trellis.organization.HelpDetails;
import app.trellis.organization.HelpInNeed;
import app.trellis.shared.PracticeId;
import app.trellis.shared.ui.Days;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Help: one plain page that needs no sign-in, no script and, once it was seen on a device, no line.
 * The practice's crisis text comes first, with its numbers as links; then a way to come back into
 * the room.
 */
@RestController
class HelpPage {

    private static final String COOKIE = "help";

    /** A number as people write it, with what stands before it in its sentence. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d])(\\d[\\d ]{1,14}\\d)(?![\\d])");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(text|write|send|escrib\\w*|manda\\w*)\\b");

    private final HelpInNeed help;
    private final Content content;
    private final MessageSource messages;
    private final Clock clock;

    HelpPage(HelpInNeed help, Content content, MessageSource messages, Clock clock) {
        this.help = help;
        this.content = content;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> help(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = language(request);
        Optional<HelpDetails> found = help.find(knownHere(request));
        found.ifPresent(details -> remember(request, response, details.practice()));
        String crisis =
                found.map(HelpDetails::crisisText)
                        .orElseGet(() -> help.general(locale.getLanguage()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page(locale, crisis, found));
    }

    /** Where Close leads: a page about nothing, without a session behind it. */
    @GetMapping(path = "/closed", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> closed(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean fromHere = site == null || site.equals("same-origin") || site.equals("none");
        var session = request.getSession(false);
        if (session != null && fromHere) {
            session.invalidate();
        }
        Locale locale = language(request);
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 6; row++) {
            String[] cells = say("library.closed.row" + row, locale).split("=", 2);
            rows.append("<tr><th scope=\"row\">")
                    .append(escape(cells[0].strip()))
                    .append("</th><td>")
                    .append(escape(cells[1].strip()))
                    .append("</td></tr>");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        frame(
                                locale,
                                say("library.closed.title", locale),
                                "<table class=\"plain-table\"><tbody>" + rows + "</tbody></table>",
                                false));
    }

    private String page(Locale locale, String crisis, Optional<HelpDetails> practice) {
        StringBuilder html = new StringBuilder();
        practice.ifPresent(details -> html.append(hour(details, locale)));
        html.append("<section class=\"card crisis\"><p>")
                .append(withLinks(crisis))
                .append("</p><p class=\"soft small\">")
                .append(escape(say("library.help.bill", locale)))
                .append("</p></section>");
        html.append(lookAround(locale));
        html.append("<p><a class=\"button\" href=\"/\">")
                .append(escape(say("library.help.back", locale)))
                .append("</a></p>");
        return frame(locale, say("library.help.title", locale), html.toString(), true);
    }

    private String hour(HelpDetails details, Locale locale) {
        LocalTime now = LocalTime.now(clock.withZone(details.zone()));
        return "<p class=\"sentence\" id=\"hour\" data-zone=\""
                + escape(details.zone().getId())
                + "\">"
                + escape(
                        say(
                                "library.help.hour",
                                locale,
                                Days.hour(now, locale),
                                Days.hour(details.readFrom(), locale)))
                + "</p>";
    }

    private String lookAround(Locale locale) {
        Exercise grounding = content.exercise("grounding");
        StringBuilder html =
                new StringBuilder("<section class=\"card\"><h2>")
                        .append(escape(grounding.phoneTitle()))
                        .append("</h2><p>")
                        .append(escape(grounding.why()))
                        .append("</p><ol>");
        for (Field field : grounding.fields()) {
            if (field.type().equals("text") && !field.id().equals("worse")) {
                html.append("<li>").append(escape(field.label())).append("</li>");
            }
        }
        return html.append("</ol><p class=\"soft\">")
                .append(escape(say("library.help.kept", locale)))
                .append("</p></section>")
                .toString();
    }

    private static String frame(Locale locale, String title, String body, boolean live) {
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/styles/fonts.css">
        <link rel="stylesheet" href="/styles/tokens.css">
        <link rel="stylesheet" href="/plain.css">%s</head>
        <body><main><h1>%s</h1>%s</main></body></html>
        """
                .formatted(
                        locale.getLanguage(),
                        escape(title),
                        live ? "<script src=\"/offline-help.js\" defer></script>" : "",
                        escape(title),
                        body);
    }

    /** Numbers become links: to write to where the sentence speaks of writing, else to call. */
    static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        for (String sentence : text.split("(?<=[.!?])\\s+")) {
            Matcher number = NUMBER.matcher(sentence);
            int done = 0;
            while (number.find()) {
                String before = sentence.substring(done, number.start());
                String way = WRITTEN.matcher(before).find() ? "sms:" : "tel:";
                html.append(escape(before))
                        .append("<a href=\"")
                        .append(way)
                        .append(number.group(1).replace(" ", ""))
                        .append("\">")
                        .append(number.group(1))
                        .append("</a>");
                done = number.end();
            }
            html.append(escape(sentence.substring(done))).append(' ');
        }
        return html.toString().strip();
    }

    private Locale language(HttpServletRequest request) {
        String wanted = help.language(request.getLocale().getLanguage());
        return wanted.equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static @Nullable PracticeId knownHere(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> practice(cookie.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PracticeId practice(String id) {
        try {
            return new PracticeId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, PracticeId practice) {
        final long days = 365;
        Cookie cookie = new Cookie(COOKIE, practice.toString());
        cookie.setPath("/help");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(days).toSeconds());
        response.addCookie(cookie);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
