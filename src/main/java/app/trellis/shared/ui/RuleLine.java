package app.trellis.shared.ui;

import app.trellis.shared.Refused;
import com.vaadin.flow.component.html.Paragraph;

/** The sentence of a rule, beside the field it is about; empty and unseen until there is one. */
public final class RuleLine extends Paragraph {

    public RuleLine() {
        addClassNames("rule-line", "strong");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Says it, and brings it into sight. */
    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
        scrollIntoView();
    }

    /** Says which rule stood in the way. */
    public void say(Refused refused) {
        say(Notices.sentence(this, refused));
    }

    public void clear() {
        setText("");
        setVisible(false);
    }
}
