package app.trellis.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something that can be done, what it means in words, and the button beside it. */
final class Deed extends Composite<Div> {

    Deed(String means, Component button) {
        Paragraph words = new Paragraph(means);
        words.addClassNames("soft", "small");
        getContent().addClassName("deed");
        getContent().add(words, button);
    }
}
