package app.trellis.shared.ui;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The frame of pages that are no part of the application: plain HTML, kept by nobody. */
public final class PlainHtml {

    private PlainHtml() {}

    /**
     * A whole page.
     *
     * @param language two letters
     * @param tab what the tab and the history say, as text; nothing telling
     * @param title as text
     * @param before what stands before the main part, as HTML
     * @param body as HTML
     * @param scripts paths of our own scripts
     */
    public static ResponseEntity<String> page(
            String language,
            String tab,
            String title,
            String before,
            String body,
            List<String> scripts) {
        StringBuilder loaded = new StringBuilder();
        for (String script : scripts) {
            loaded.append("<script src=\"").append(script).append("\" defer></script>");
        }
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
                                        language,
                                        escape(tab),
                                        loaded,
                                        before,
                                        escape(title),
                                        body));
    }

    /** Text, ready for a page. */
    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
