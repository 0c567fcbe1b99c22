package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.ui.PlainPages.With;
import app.trellis.organization.HelpInNeed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * My steady page, as far as a client chose to hold it on this phone. This page itself is the same
 * for everybody: what is held lies locked in the browser and opens there, with a code that only the
 * client knows. The practice's crisis text stands on it without any code.
 */
@RestController
class HeldPage {

    private static final String STEADY = "steady-page";

    private final HelpInNeed help;
    private final Content content;
    private final PlainPages plain;

    HeldPage(HelpInNeed help, Content content, PlainPages plain) {
        this.help = help;
        this.content = content;
        this.plain = plain;
    }

    @GetMapping(path = "/help/steady-page", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> held(HttpServletRequest request) {
        Locale locale = plain.language(request);
        String crisis =
                help.find(HelpPage.knownHere(request))
                        .map(details -> details.crisis().in(locale))
                        .orElseGet(() -> help.general(locale.getLanguage()));
        String body =
                """
                <noscript><p class="sentence">%s</p></noscript>
                <section class="card" id="locked" hidden><label for="code">%s</label>
                <input id="code" type="password" autocomplete="off" maxlength="100">
                <button type="button" class="button" id="open">%s</button></section>
                <section id="shown" hidden></section>
                <p id="away" hidden><button type="button" class="plain" id="take-off">%s</button></p>
                <section class="card" id="hold" hidden><h2>%s</h2><p>%s</p><p>%s</p>
                <label for="new-code">%s</label>
                <input id="new-code" type="password" autocomplete="off" maxlength="100">
                <button type="button" class="button" id="hold-it">%s</button>
                <p class="soft small"><a href="/me/support/steady-page">%s</a></p></section>
                <p class="sentence" role="status" id="said"></p>
                <section class="card crisis"><p>%s</p><p class="soft small">%s</p></section>
                <p><a class="button" href="/help">%s</a></p>
                """
                                .formatted(
                                        say("no-script", locale),
                                        say("code", locale),
                                        say("open", locale),
                                        say("take-off", locale),
                                        say("hold", locale),
                                        say("hold.about", locale),
                                        say("hold.risk", locale),
                                        say("new-code", locale),
                                        say("hold-it", locale),
                                        say("change", locale),
                                        HelpPage.withLinks(crisis),
                                        plain.say("library.help.bill", locale),
                                        plain.say("library.help.title", locale))
                        + words(locale);
        return plain.page(
                locale,
                content.supportPage(STEADY, locale).title(),
                body,
                With.WAY_OUT,
                With.HELD_PAGE);
    }

    /** What the script says, so that it holds no language of its own. */
    private String words(Locale locale) {
        StringBuilder words = new StringBuilder("<div id=\"words\" hidden");
        for (String one :
                new String[] {
                    "nothing",
                    "not-here",
                    "short",
                    "wrong",
                    "held",
                    "taken-off",
                    "sign-in",
                    "no-line",
                    "empty",
                    "since"
                }) {
            words.append(" data-").append(one).append("=\"").append(say(one, locale)).append('"');
        }
        return words.append("></div>").toString();
    }

    private String say(String key, Locale locale) {
        return plain.say("library.held." + key, locale);
    }
}
