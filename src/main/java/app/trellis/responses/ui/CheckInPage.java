package app.trellis.responses.ui;

import app.trellis.measures.CheckIns;
import app.trellis.responses.AnsweringByLink;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.PlainHtml;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check-in behind a link: one plain form without script, sign-in or cookie. It takes marks and
 * shows none; a link that was used, is over or was never one is the same page.
 */
@RestController
@RequestMapping(path = "/check-in/{code}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
class CheckInPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HIGHEST = 10;
    private static final int LONGEST_FORM = 36;

    private final AnsweringByLink answering;
    private final CheckIns checkIns;
    private final MessageSource messages;

    CheckInPage(AnsweringByLink answering, CheckIns checkIns, MessageSource messages) {
        this.answering = answering;
        this.checkIns = checkIns;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> look(@PathVariable String code, HttpServletRequest request) {
        Locale locale = language(request);
        try {
            return answering.isOpen(code) ? form(locale, "") : notOpen(locale);
        } catch (Refused tooMany) {
            return wait(tooMany, locale);
        }
    }

    @PostMapping
    ResponseEntity<String> send(@PathVariable String code, HttpServletRequest request) {
        Locale locale = language(request);
        String form = request.getParameter("form");
        if (form == null || form.length() > LONGEST_FORM) {
            return notOpen(locale);
        }
        Map<String, Integer> marks = marks(request);
        try {
            if (marks.isEmpty()) {
                return answering.isOpen(code)
                        ? form(locale, say("responses.link.nothing", locale))
                        : notOpen(locale);
            }
            return answering.send(code, form, marks, locale) ? sent(locale) : notOpen(locale);
        } catch (Refused tooMany) {
            return wait(tooMany, locale);
        }
    }

    private static Map<String, Integer> marks(HttpServletRequest request) {
        Map<String, Integer> marks = new LinkedHashMap<>();
        for (String question : AnsweringByLink.ASKED) {
            String mark = request.getParameter(question);
            if (mark != null && mark.matches("\\d{1,2}") && Integer.parseInt(mark) <= HIGHEST) {
                marks.put(question, Integer.valueOf(mark));
            }
        }
        return marks;
    }

    private ResponseEntity<String> form(Locale locale, String rule) {
        JsonNode definition = JSON.readTree(checkIns.definitionJson(checkIns.version(), locale));
        StringBuilder html = new StringBuilder("<form method=\"post\">");
        html.append("<input type=\"hidden\" name=\"form\" value=\"")
                .append(UUID.randomUUID())
                .append("\">");
        for (JsonNode field : definition.get("fields")) {
            if (AnsweringByLink.ASKED.contains(field.get("id").asString())) {
                question(html, field);
            }
        }
        if (!rule.isEmpty()) {
            html.append("<p role=\"alert\"><b>").append(rule).append("</b></p>");
        }
        html.append("<button class=\"button\">")
                .append(say("responses.link.send", locale))
                .append("</button></form>");
        return page(
                locale,
                "responses.link.title",
                "<p class=\"soft\">" + say("responses.link.about", locale) + "</p>" + html);
    }

    private static void question(StringBuilder html, JsonNode field) {
        String id = field.get("id").asString();
        html.append("<fieldset class=\"card\"><legend>")
                .append(PlainHtml.escape(field.get("label").asString()))
                .append("</legend><div class=\"marks\">");
        for (int mark = 0; mark <= HIGHEST; mark++) {
            html.append(
                    "<label class=\"mark\"><input type=\"radio\" name=\"%1$s\" value=\"%2$d\">%2$d</label>"
                            .formatted(id, mark));
        }
        html.append("</div><p class=\"soft small\">0: ")
                .append(PlainHtml.escape(field.get("low").asString()))
                .append(" · 10: ")
                .append(PlainHtml.escape(field.get("high").asString()))
                .append("</p></fieldset>");
    }

    private ResponseEntity<String> sent(Locale locale) {
        return page(
                locale,
                "responses.link.sent",
                "<p>" + say("responses.link.sent.about", locale) + "</p>");
    }

    private ResponseEntity<String> notOpen(Locale locale) {
        return page(
                locale,
                "responses.link.not-open",
                "<p>%s</p><p><a class=\"button\" href=\"/\">%s</a></p>"
                        .formatted(
                                say("responses.link.not-open.about", locale),
                                say("responses.link.sign-in", locale)));
    }

    private ResponseEntity<String> wait(Refused tooMany, Locale locale) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(say(tooMany.key(), locale));
    }

    private ResponseEntity<String> page(Locale locale, String title, String body) {
        String close =
                "<header class=\"way-out\"><a class=\"close\" href=\"/closed\""
                        + " rel=\"noreferrer\">%s</a></header>"
                                .formatted(say("library.help.close", locale));
        return PlainHtml.page(
                locale.getLanguage(),
                messages.getMessage("shared.neutral-title", null, locale),
                messages.getMessage(title, null, locale),
                close,
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
