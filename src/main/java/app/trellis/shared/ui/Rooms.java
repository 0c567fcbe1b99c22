package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/**
 * The rooms of one client or one place, as links in a row with leaf under the one where one is.
 *
 * <p>Each room is an address of its own, so these are links and not tabs: they can be opened beside
 * each other, found again with Back, and read out as what they are.
 */
public final class Rooms extends Composite<Nav> {

    /**
     * @param name of the navigation, for screen readers
     * @param rooms made with {@link NavEntry#room}; the deepest one that matches the address is
     *     current
     */
    public Rooms(String name, List<NavEntry> rooms) {
        getContent().addClassName("rooms");
        getContent().setAriaLabel(name);
        getContent().add(new NavList(rooms));
    }
}
