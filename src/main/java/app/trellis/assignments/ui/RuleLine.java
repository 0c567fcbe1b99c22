package app.trellis.assignments.ui;

import com.vaadin.flow.component.html.Paragraph;

/** The sentence of a rule, beside the field it is about; empty and unseen until there is one. */
final class RuleLine extends Paragraph {

    RuleLine() {
        addClassNames("rule-line", "strong");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String sentence) {
        setText(sentence);
        setVisible(true);
        scrollIntoView();
    }

    void clear() {
        setText("");
        setVisible(false);
    }
}
