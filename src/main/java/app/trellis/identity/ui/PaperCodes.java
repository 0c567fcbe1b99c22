package app.trellis.identity.ui;

import app.trellis.shared.ui.PrintButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The codes to keep on paper, shown this once. */
final class PaperCodes extends Composite<Div> {

    /**
     * @param goOn what leads on once they are kept
     */
    PaperCodes(List<String> codes, Component goOn) {
        UnorderedList list = new UnorderedList();
        list.addClassName("paper-codes");
        list.getElement().setAttribute("translate", "no");
        codes.forEach(code -> list.add(new ListItem(code)));
        H2 title = new H2(getTranslation("identity.paper.title"));
        title.getElement().setAttribute("tabindex", "-1");
        Div buttons = new Div(goOn, new PrintButton(getTranslation("identity.paper.print")));
        buttons.addClassNames("buttons", "no-print");
        getContent().addClassName("form");
        getContent()
                .add(
                        title,
                        new Paragraph(getTranslation("identity.paper.about")),
                        list,
                        new Paragraph(getTranslation("identity.paper.once")),
                        buttons);
    }
}
