package app.trellis.library.ui;

import app.trellis.library.SupportPage;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The pages that are always open under Help and never assigned. */
final class SupportShelf extends Composite<Div> {

    SupportShelf(List<SupportPage> pages) {
        LibraryWords words = new LibraryWords(this);
        getContent().addClassName("stack");
        getContent().add(new Paragraph(getTranslation("library.pages.about")));
        for (SupportPage page : pages) {
            Paragraph keeping = new Paragraph(words.of(page.sharing()));
            keeping.addClassNames("soft", "small");
            getContent()
                    .add(
                            Card.titled(
                                    page.title(),
                                    new Paragraph(page.about()),
                                    keeping,
                                    new FieldList(page.fields())));
        }
    }
}
