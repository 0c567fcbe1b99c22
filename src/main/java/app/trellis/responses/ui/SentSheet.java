package app.trellis.responses.ui;

import app.trellis.responses.SentPage;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The page around what a client sent, for themselves and for whoever looks at it with them. */
final class SentSheet extends Composite<Div> {

    /**
     * @param words key of its title; what it is about stands beside it
     */
    SentSheet(String words) {
        Paragraph about = new Paragraph(getTranslation(words + ".about"));
        about.addClassName("soft");
        getContent().addClassName("page");
        getContent().add(new PageHeader(getTranslation(words)), about, elsewhere());
    }

    /** With the pages in it, the newest first. */
    static SentSheet of(String words, List<SentPage> pages, Times times) {
        SentSheet sheet = new SentSheet(words);
        sheet.getContent().add(new SentList(pages, times, sheet.getTranslation(words + ".empty")));
        return sheet;
    }

    /** Ways to what is drawn of the answers, and to what one wants to reach. */
    private Div elsewhere() {
        Div ways =
                new Div(
                        link("me/way", getTranslation("responses.to-own-way")),
                        link("me/goals", getTranslation("responses.to-goals")),
                        link("me/mine", getTranslation("responses.to-mine")));
        ways.addClassName("row");
        return ways;
    }

    private static Anchor link(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.addClassName("to-own-way");
        return Replacing.walk(link);
    }
}
