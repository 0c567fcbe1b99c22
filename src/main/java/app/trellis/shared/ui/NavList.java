package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        Anchor link = new Anchor(entry.path());
        link.addClassName("nav-link");
        link.setRouterIgnore(entry.isOutside());
        if (entry.icon() != null) {
            link.add(Icon.of(entry.icon()));
        }
        link.add(label);
        // A path from the root leads out of the application, to a page that works without it.
        link.setRouterIgnore(entry.path().startsWith("/"));
        if (entry.count() > 0) {
            link.add(count(entry));
        }
        links.put(entry, link);
        getContent().add(new ListItem(link));
    }

    private boolean isAbove(NavEntry entry) {
        return links.keySet().stream().anyMatch(entry::contains);
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
    protected void onDetach(DetachEvent detached) {
        if (moves != null) {
            moves.remove();
            moves = null;
        }
    }

    /**
     * The deepest place that leads to the page is where one is. A place that contains others is
     * only its own page, so that what belongs to none of them marks none.
     */
    private void mark(String current) {
        NavEntry here =
                links.keySet().stream()
                        .filter(entry -> entry.leadsTo(current))
                        .filter(entry -> entry.path().equals(current) || !isAbove(entry))
                        .max(Comparator.comparingInt(entry -> entry.path().length()))
                        .orElse(null);
        links.forEach((entry, link) -> {
            if (entry.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
