package app.trellis.responses.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.KeptHere;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Replacing;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** In place of a page that cannot be opened now: one sentence and the way back. */
final class PageRests extends Composite<Div> {

    /**
     * @param lies leads to what was written on the page and lies on this phone
     */
    PageRests(Refused refused, KeptHere lies) {
        Anchor back = Replacing.walk(new Anchor("me", getTranslation("responses.back-to-today")));
        back.addClassName("button");
        getContent().addClassName("page");
        getContent().add(new Card(new Sentence(Notices.sentence(this, refused)), back), lies);
    }
}
