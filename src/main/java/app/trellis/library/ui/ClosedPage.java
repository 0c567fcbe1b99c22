package app.trellis.library.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Close leads: a page about nothing, without a session behind it. Whoever looks at the screen
 * then sees kitchen measures.
 */
@RestController
class ClosedPage {

    private static final int ROWS = 6;

    private final PlainPages plain;

    ClosedPage(PlainPages plain) {
        this.plain = plain;
    }

    @GetMapping(path = "/closed", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> closed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && isFromHere(request)) {
            session.invalidate();
        }
        Locale locale = plain.language(request);
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            String[] cells = plain.say("library.closed.row" + row, locale).split("=", 2);
            rows.append("<tr><th scope=\"row\">")
                    .append(cells[0].strip())
                    .append("</th><td>")
                    .append(cells[1].strip())
                    .append("</td></tr>");
        }
        return plain.pageOfNobody(
                locale,
                plain.text("library.closed.title", locale),
                "<table class=\"plain-table\"><tbody>" + rows + "</tbody></table>");
    }

    /** Another site cannot end somebody's session by a link or a picture. */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }
}
