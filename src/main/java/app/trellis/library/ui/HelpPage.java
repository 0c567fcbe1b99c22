package app.trellis.library.ui;

import static app.trellis.library.ui.PlainPages.escape;

import app.trellis.library.Content;
import app.trellis.library.CrisisNumbers;
import app.trellis.library.LookAround;
import app.trellis.library.ui.PlainPages.With;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Help: one plain page that needs no sign-in, no script and, once it was seen on a device, no line.
 * The practice's crisis text comes first, with its numbers as links; then what the person can do
 * alone, in the order of the catalogue, and what it may be about.
 */
@RestController
class HelpPage {

    private static final String COOKIE = "help";

    private final HelpInNeed help;
    private final Content content;
    private final PlainPages plain;
    private final Clock clock;

    HelpPage(HelpInNeed help, Content content, PlainPages plain, Clock clock) {
        this.help = help;
        this.content = content;
        this.plain = plain;
        this.clock = clock;
    }

    @GetMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> help(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = plain.language(request);
        Optional<HelpDetails> found = help.find(knownHere(request));
        found.ifPresent(details -> remember(request, response, details.practice()));
        String crisis =
                found.map(details -> details.crisis().in(locale))
                        .orElseGet(() -> help.general(locale.getLanguage()));
        return page(locale, withLinks(crisis), found);
    }

    private ResponseEntity<String> page(
            Locale locale, String crisis, Optional<HelpDetails> practice) {
        StringBuilder html = new StringBuilder();
        practice.ifPresent(details -> html.append(hour(details, locale)));
        html.append("<section class=\"card crisis\"><p>")
                .append(crisis)
                .append("</p><p class=\"soft small\">")
                .append(plain.say("library.help.bill", locale))
                .append("</p></section>");
        html.append("<ul class=\"ways\">")
                .append(way("/me/support/steady-page", "steady-page", locale))
                .append(
                        "<li><a href=\"/help/steady-page\"><b>%s</b><span>%s</span></a></li>"
                                .formatted(
                                        plain.say("library.help.held", locale),
                                        plain.say("library.help.held.about", locale)))
                .append("</ul>");
        html.append(lookAround(locale));
        html.append("<ul class=\"ways\">")
                .append(way("/me/support/hold-this-message", "hold-this-message", locale))
                .append(way("/help/before-i-check", "before-i-check", locale))
                .append(way("/help/write-and-let-go", "write-and-let-go", locale))
                .append(tell(locale, practice))
                .append("</ul>");
        html.append(whatIsIt(crisis, locale));
        html.append("<p><a class=\"button\" href=\"/\">")
                .append(plain.say("library.help.back", locale))
                .append("</a></p>");
        return plain.page(
                locale,
                plain.say("library.help.title", locale),
                html.toString(),
                With.HOUR,
                With.WAY_OUT);
    }

    private String way(String path, String page, Locale locale) {
        return "<li><a href=\"%s\"><b>%s</b><span>%s</span></a></li>"
                .formatted(
                        path,
                        escape(content.supportPage(page, locale).title()),
                        plain.say("library.help.way." + page, locale));
    }

    /** The words to the practitioner: when they are read, and what to do until then. */
    private String tell(Locale locale, Optional<HelpDetails> practice) {
        String read =
                practice.map(details -> Days.hour(details.readFrom(), locale))
                        .map(hour -> plain.say("library.help.tell.read", locale, hour))
                        .orElseGet(() -> plain.say("library.help.tell.later", locale));
        String how = help.isForClient() ? "library.help.tell.now" : "library.help.tell.signed-out";
        return "<li><a href=\"/me/tell\"><b>%s</b><span>%s %s</span><span class=\"no-line\" hidden>%s</span></a></li>"
                .formatted(
                        plain.say("library.help.tell", locale),
                        plain.say(how, locale),
                        read,
                        plain.say("library.help.tell.no-line", locale));
    }

    /** What it is about, for whoever wants to say; each text ends in the same numbers. */
    private String whatIsIt(String crisis, Locale locale) {
        StringBuilder html =
                new StringBuilder("<section class=\"card\"><h2>")
                        .append(plain.say("library.help.what", locale))
                        .append("</h2>");
        for (String kind : List.of("mine", "someone", "might-hurt", "not-say")) {
            html.append("<details name=\"what\"><summary>")
                    .append(plain.say("library.help.what." + kind, locale))
                    .append("</summary><p>")
                    .append(plain.say("library.help.what." + kind + ".text", locale))
                    .append("</p><p>")
                    .append(crisis)
                    .append("</p></details>");
        }
        return html.append("</section>").toString();
    }

    private String hour(HelpDetails details, Locale locale) {
        LocalTime now = LocalTime.now(clock.withZone(details.zone()));
        return "<p class=\"sentence\" id=\"hour\" data-zone=\""
                + escape(details.zone().getId())
                + "\">"
                + plain.say(
                        "library.help.hour",
                        locale,
                        Days.hour(now, locale),
                        Days.hour(details.readFrom(), locale))
                + "</p>";
    }

    private String lookAround(Locale locale) {
        LookAround look = content.lookAround(locale);
        StringBuilder html =
                new StringBuilder("<section class=\"card\"><h2>")
                        .append(escape(look.title()))
                        .append("</h2><p>")
                        .append(escape(look.why()))
                        .append("</p><ol>");
        look.steps().forEach(step -> html.append("<li>").append(escape(step)).append("</li>"));
        return html.append("</ol><p class=\"soft\">")
                .append(plain.say("library.help.kept", locale))
                .append("</p></section>")
                .toString();
    }

    /** Numbers become links, everything else is text. */
    static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        for (CrisisNumbers.Part part : CrisisNumbers.parts(text)) {
            String words = escape(part.text());
            html.append(
                    part.link() == null
                            ? words
                            : "<a href=\"%s\">%s</a>".formatted(escape(part.link()), words));
        }
        return html.toString();
    }

    /** The practice that this device knew last. */
    static @Nullable PracticeId knownHere(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Stream.ofNullable(practice(cookie.getValue())))
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
}
