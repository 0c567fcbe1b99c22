package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every client page: one column up to 560 px, <i>Close</i> before everything else, and
 * a bar at the bottom.
 *
 * <p>Its places replace each other in the browser's history, so that Back after <i>Close</i> does
 * not walk through them.
 */
public final class ClientShell extends Div implements RouterLayout {

    private final Main main = new Main();
    private final Div slot = new Div();

    /**
     * The words of the frame.
     *
     * @param skip the link that jumps to the content, second in tab order after Close
     * @param navigation the name of the navigation
     */
    public record Words(String skip, String navigation) {}

    /**
     * @param close the way out, first in tab order; normally a {@link CloseLink}
     * @param places the bottom bar, at most four
     */
    public ClientShell(Words words, Component close, List<NavEntry> places) {
        addClassName("client-shell");
        slot.addClassName("client-slot");
        main.addClassName("client-main");
        main.setId("content");
        Header top = new Header(close, SkipLink.to("content", words.skip()), slot);
        top.addClassName("client-top");
        NavList list = new NavList(places);
        list.links().stream()
                .filter(link -> !link.getHref().startsWith("/"))
                .forEach(Replacing::walk);
        Nav nav = new Nav(list);
        nav.addClassName("client-nav");
        nav.setAriaLabel(words.navigation());
        add(top, main, nav);
    }

    /** Shows something at the right of the top row, such as a {@link SavedState}. */
    public void setSlot(Component... components) {
        slot.removeAll();
        slot.add(components);
    }

    /** Shows something above every page, where it has something to say. */
    public void setNotice(Component notice) {
        main.addComponentAsFirst(notice);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        PageFocus.follow(this, main);
    }
}
