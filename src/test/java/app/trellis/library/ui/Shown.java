package app.trellis.library.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;

/** The words that stand on a page, in their order. */
final class Shown {

    private Shown() {}

    static String on(HasElement page) {
        StringBuilder words = new StringBuilder();
        add(page.getElement(), words);
        return words.toString();
    }

    private static void add(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append(' ');
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        String markup = element.getProperty("innerHTML");
        if (markup != null) {
            words.append(markup.replaceAll("<[^>]*>", " ")).append(' ');
        }
        String label = element.getProperty("label");
        if (label != null) {
            words.append(label).append(' ');
        }
        element.getChildren().forEach(child -> add(child, words));
    }
}
