package app.trellis.library.ui;

import app.trellis.library.ui.PlainPages.With;
import app.trellis.organization.DocumentKind;
import app.trellis.organization.PracticeDocument;
import app.trellis.organization.ReadingDocuments;
import app.trellis.shared.ui.Days;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a practice says about itself and this program: privacy, terms, who they are, what Trellis is
 * for and is not, who can use it. Plain pages without sign-in and script.
 */
@RestController
@RequestMapping(path = "/about", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class AboutPage {

    private static final String HEADING = "## ";
    private static final String ITEM = "- ";

    private final ReadingDocuments documents;
    private final PlainPages plain;

    AboutPage(ReadingDocuments documents, PlainPages plain) {
        this.documents = documents;
        this.plain = plain;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request) {
        Locale locale = plain.language(request);
        List<PracticeDocument> there = documents.all(HelpPage.knownHere(request));
        StringBuilder html = new StringBuilder("<ul class=\"ways\">");
        for (DocumentKind kind : DocumentKind.values()) {
            boolean written = there.stream().anyMatch(one -> one.kind() == kind);
            html.append(
                    written
                            ? "<li><a href=\"/about/%s\"><b>%s</b></a></li>"
                                    .formatted(kind.slug(), title(kind, locale))
                            : "<li><b>%s</b> <span class=\"soft\">%s</span></li>"
                                    .formatted(
                                            title(kind, locale),
                                            plain.say("library.about.not-yet", locale)));
        }
        html.append("</ul>").append(back("/", "library.about.back", locale));
        return plain.page(
                locale, plain.text("library.about.title", locale), html.toString(), With.WAY_OUT);
    }

    @GetMapping("/{slug}")
    ResponseEntity<String> one(@PathVariable String slug, HttpServletRequest request) {
        Locale locale = plain.language(request);
        return documents.all(HelpPage.knownHere(request)).stream()
                .filter(one -> one.kind().slug().equals(slug))
                .findFirst()
                .map(one -> document(one, locale))
                .orElseGet(() -> all(request));
    }

    private ResponseEntity<String> document(PracticeDocument one, Locale locale) {
        StringBuilder html = new StringBuilder("<section class=\"card\">");
        html.append(body(one.in(locale))).append("</section>");
        if (one.publishedAt() != null) {
            html.append("<p class=\"soft small\">")
                    .append(
                            plain.say(
                                    "library.about.version",
                                    locale,
                                    one.number(),
                                    Days.inWords(
                                            one.publishedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                                            locale)))
                    .append("</p>");
        }
        html.append(back("/about", "library.about.title", locale));
        return plain.page(
                locale,
                plain.text("organization.document.title." + one.kind().slug(), locale),
                html.toString(),
                With.WAY_OUT);
    }

    /** Headings, lists and paragraphs of a plain text. */
    static String body(String text) {
        StringBuilder html = new StringBuilder();
        boolean listed = false;
        for (String line : text.lines().map(String::strip).toList()) {
            boolean item = line.startsWith(ITEM);
            if (item != listed) {
                html.append(item ? "<ul>" : "</ul>");
                listed = item;
            }
            if (item) {
                html.append("<li>").append(escaped(line, ITEM)).append("</li>");
            } else if (line.startsWith(HEADING)) {
                html.append("<h2>").append(escaped(line, HEADING)).append("</h2>");
            } else if (!line.isEmpty()) {
                html.append("<p>").append(PlainPages.escape(line)).append("</p>");
            }
        }
        return listed ? html.append("</ul>").toString() : html.toString();
    }

    private static String escaped(String line, String mark) {
        return PlainPages.escape(line.substring(mark.length()));
    }

    private String title(DocumentKind kind, Locale locale) {
        return plain.say("organization.document.title." + kind.slug(), locale);
    }

    private String back(String path, String key, Locale locale) {
        return "<p><a class=\"button\" href=\"%s\">%s</a></p>"
                .formatted(path, plain.say(key, locale));
    }
}
