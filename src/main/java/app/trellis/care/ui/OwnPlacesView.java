package app.trellis.care.ui;

import app.trellis.care.OwnPlace;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Everything that is the client's to look at, to decide or to take with them. */
@Route("me/mine")
@RolesAllowed("CLIENT")
class OwnPlacesView extends Composite<Div> implements HasDynamicTitle {

    OwnPlacesView(List<OwnPlace> places) {
        Paragraph about = new Paragraph(getTranslation("care.mine.about"));
        about.addClassName("soft");
        UnorderedList list = new UnorderedList();
        list.addClassName("wait-list");
        places.stream()
                .sorted(Comparator.comparingInt(OwnPlace::order))
                .forEach(place -> list.add(row(place)));
        getContent().addClassName("page");
        getContent().add(new PageHeader(getTranslation("care.mine")), about, list);
    }

    private ListItem row(OwnPlace place) {
        Div words = new Div();
        words.addClassName("words");
        words.getElement().appendChild(new Element("b").setText(getTranslation(place.titleKey())));
        words.add(new Span(getTranslation(place.aboutKey())));
        Anchor row = Replacing.walk(new Anchor(place.path(), words));
        row.addClassName("wait-row");
        return new ListItem(row);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
