package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a navigation, with the current one marked after each move. */
final class NavList extends Composite<UnorderedList> {

    private final Map<NavEntry, Anchor> links = new LinkedHashMap<>();
    private @Nullable Registration moves;

    NavList(List<NavEntry> entries) {
        getContent().addClassName("nav-list");
        getContent().getElement().setAttribute("role", "list");
        entries.forEach(this::add);
    }

    List<Anchor> links() {
        return List.copyOf(links.values());
    }

    private void add(NavEntry entry) {
        Span label = new Span(entry.label());
        label.addClassName("nav-label");
        Anchor link = new Anchor(entry.path(), Icon.of(entry.icon()), label);
        link.addClassName("nav-link");
        if (entry.count() > 0) {
            link.add(count(entry));
        }
        links.put(entry, link);
        getContent().add(new ListItem(link));
    }

    private static Component count(NavEntry entry) {
        Span count = new Span(String.valueOf(entry.count()));
        count.addClassName("nav-count");
        if (entry.countText() != null) {
            count.getElement().setAttribute("role", "img");
            count.getElement().setAttribute("aria-label", entry.countText());
        }
        return count;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        mark(ui.getActiveViewLocation().getPath());
        moves = ui.addAfterNavigationListener(moved -> mark(moved.getLocation().getPath()));
    }

    @Override
    protected void onDetach(com.vaadin.flow.component.DetachEvent detached) {
        if (moves != null) {
            moves.remove();
            moves = null;
        }
    }

    private void mark(String current) {
        links.forEach((entry, link) -> {
            if (entry.leadsTo(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
