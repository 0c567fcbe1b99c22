package app.trellis.shared.ui;

/** Text that is put into markup by hand. */
final class Markup {

    private Markup() {}

    /** Safe between tags and inside quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
