package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.TodayItem;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Pages that can wait, each one row that leads to it. */
final class WaitList extends Composite<Div> {

    private final TodayWords words;

    WaitList(String title, List<TodayItem> items, TodayWords words) {
        this.words = words;
        H2 heading = new H2(title);
        heading.addClassName("can-wait");
        UnorderedList list = new UnorderedList();
        list.addClassName("wait-list");
        items.forEach(item -> list.add(new ListItem(row(item))));
        getContent().addClassName("page");
        getContent().add(heading, list);
    }

    /** Where a page is written on. */
    static String path(TodayItem item) {
        String where = item.kind() == AssignmentKind.CARD ? CardView.PATH : "me/page";
        String page = where + "/" + item.assignment();
        return item.occurrence() == null ? page : page + "?o=" + item.occurrence();
    }

    /** Where its short version is written on. */
    static String shortPath(TodayItem item) {
        String path = path(item);
        return path + (path.contains("?") ? "&" : "?") + "short";
    }

    private static LucideIcon drawing(AssignmentKind kind) {
        return switch (kind) {
            case CHECK_IN, MEASURE -> LucideIcon.CHART;
            case CARD -> LucideIcon.BOOK;
            case EXERCISE, WORD -> LucideIcon.PEN;
        };
    }

    private Anchor row(TodayItem item) {
        boolean isCheckIn =
                item.kind() == AssignmentKind.CHECK_IN || item.kind() == AssignmentKind.MEASURE;
        Span badge = new Span(Icon.of(drawing(item.kind())));
        badge.addClassName("badge-icon");
        if (isCheckIn) {
            badge.addClassName("clay");
        }
        Element title = new Element("b");
        title.setText(item.phoneTitle());
        Span said = new Span();
        said.addClassName("words");
        said.getElement().appendChild(title);
        said.add(new Span(words.until(item)));
        if (item.mayShorten()) {
            said.add(new Span(getTranslation("assignments.today.or-short", item.shortMinutes())));
        }
        Span minutes =
                new Span(
                        item.kind() == AssignmentKind.CARD
                                ? getTranslation("assignments.card.half-minute")
                                : getTranslation("assignments.minutes", item.minutes()));
        minutes.addClassName("soft");
        Anchor row = new Anchor(path(item));
        row.addClassName("wait-row");
        row.add(new Component[] {badge, said, minutes});
        return Replacing.walk(row);
    }
}
