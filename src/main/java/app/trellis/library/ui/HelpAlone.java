package app.trellis.library.ui;

import static app.trellis.library.ui.PlainPages.escape;

import app.trellis.library.Choice;
import app.trellis.library.Content;
import app.trellis.library.Field;
import app.trellis.library.SupportPage;
import app.trellis.library.ui.PlainPages.With;
import app.trellis.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The support pages that keep nothing. They need no sign-in and, once Help was seen on a device, no
 * line; what is written or marked on them never leaves the phone, because nothing on them can be
 * sent.
 */
@RestController
class HelpAlone {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final Content content;
    private final PlainPages plain;

    HelpAlone(Content content, PlainPages plain) {
        this.content = content;
        this.plain = plain;
    }

    @GetMapping(path = "/help/write-and-let-go", produces = HTML)
    ResponseEntity<String> writeAndLetGo(HttpServletRequest request) {
        Locale locale = plain.language(request);
        SupportPage page = content.supportPage("write-and-let-go", locale);
        String body =
                """
                <section class="card" id="writing"><label for="words">%s</label>
                <textarea id="words" rows="10" autocomplete="off" spellcheck="false"></textarea>
                <button type="button" class="button" id="let-go" hidden>%s</button></section>
                <p class="sentence" id="gone" role="status"></p>
                <template id="gone-words">%s</template>
                <p class="soft">%s</p>
                """
                        .formatted(
                                label(page, "words"),
                                plain.say("library.help.let-go", locale),
                                label(page, "gone"),
                                plain.say("library.help.let-go.about", locale));
        return page(locale, page, body);
    }

    @GetMapping(path = "/help/before-i-check", produces = HTML)
    ResponseEntity<String> beforeICheck(HttpServletRequest request) {
        Locale locale = plain.language(request);
        SupportPage page = content.supportPage("before-i-check", locale);
        Field pull = field(page, "pull");
        StringBuilder marks = new StringBuilder();
        for (int mark = 0; mark <= 10; mark++) {
            marks.append(choice("mark", "pull", String.valueOf(mark)));
        }
        StringBuilder picks = new StringBuilder();
        for (Choice pick : field(page, "pick").choices()) {
            picks.append(choice("pick", "pick", pick.label()));
        }
        String body =
                """
                <p class="sentence">%s</p>
                <fieldset class="card"><legend>%s</legend><div class="marks">%s</div></fieldset>
                <p class="sentence">%s</p>
                <fieldset class="card"><legend>%s</legend>%s</fieldset>
                <p class="sentence" role="status" id="kind">%s</p>
                <p class="soft">%s <a href="/me/support/before-i-check">%s</a></p>
                """
                        .formatted(
                                label(page, "want"),
                                escape(pull.label()),
                                marks,
                                label(page, "feet"),
                                label(page, "pick"),
                                picks,
                                label(page, "kind"),
                                plain.say("library.help.kept", locale),
                                plain.say("library.help.keep-it", locale));
        return page(locale, page, body);
    }

    private ResponseEntity<String> page(Locale locale, SupportPage page, String body) {
        String back =
                "<p><a class=\"button\" href=\"/help\">"
                        + plain.say("library.help.title", locale)
                        + "</a></p>";
        return plain.page(locale, page.title(), body + back, With.WAY_OUT);
    }

    /** A choice without a form around it: there is nowhere that it could go. */
    private static String choice(String looks, String group, String label) {
        return "<label class=\"%s\"><input type=\"radio\" name=\"%s\" autocomplete=\"off\"><span>%s</span></label>"
                .formatted(looks, group, escape(label));
    }

    private static String label(SupportPage page, String field) {
        return escape(field(page, field).label());
    }

    private static Field field(SupportPage page, String id) {
        return page.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
