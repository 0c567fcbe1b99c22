package app.trellis.notes.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;

/** What a person can read on a page. */
final class Page {

    private Page() {}

    static String textOf(HasElement view) {
        return textOf(view.getElement());
    }

    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        return element.getProperty("innerHTML", "")
                + element.getChildren().map(Page::textOf).collect(Collectors.joining(" "));
    }
}
