package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page that says what went wrong in plain words, and where to go from here. */
final class Problem extends Composite<Main> {

    Problem(String title, String sentence, String home, String help) {
        Anchor back = new Anchor("/", home);
        back.addClassName("button");
        Anchor helpLink = new Anchor("/help", help);
        helpLink.setRouterIgnore(true);
        Div ways = new Div(back, helpLink);
        ways.addClassName("row");
        Div page = new Div(new Logo(), new H1(title), new Paragraph(sentence), ways);
        page.addClassNames("page", "problem");
        getContent().addClassName("plain-page");
        getContent().add(page);
    }
}
