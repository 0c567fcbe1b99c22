package app.trellis.responses.ui;

import app.trellis.responses.SentPage;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** What the client sent, the newest first, a screen at a time. */
final class SentList extends Composite<Div> {

    private static final int AT_ONCE = 20;

    private final List<SentPage> pages;
    private final Times times;
    private final SentWords words;
    private final UnorderedList list = new UnorderedList();
    private final Button more =
            new Button(getTranslation("responses.show-earlier"), click -> showMore());
    private int shown;

    SentList(List<SentPage> pages, Times times, String whenEmpty) {
        this.pages = pages;
        this.times = times;
        this.words = new SentWords(this, times);
        list.addClassName("wait-list");
        if (pages.isEmpty()) {
            getContent().add(new EmptyState(whenEmpty));
        } else {
            getContent().addClassName("stack");
            getContent().add(list, more);
            showMore();
        }
    }

    private void showMore() {
        int until = Math.min(shown + AT_ONCE, pages.size());
        pages.subList(shown, until).forEach(page -> list.add(row(page)));
        shown = until;
        more.setVisible(shown < pages.size());
    }

    private ListItem row(SentPage page) {
        Element title = new Element("b").setText(words.title(page));
        Div text = new Div();
        text.addClassName("words");
        text.getElement().appendChild(title);
        text.add(new Span(words.state(page)));
        Span day = new Span(times.day(page.sentAt()));
        day.addClassName("soft");
        Anchor row = Replacing.walk(new Anchor("me/looking-back/" + page.id(), text, day));
        row.addClassName("wait-row");
        return new ListItem(row);
    }
}
