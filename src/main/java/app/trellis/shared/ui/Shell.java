package app.trellis.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page for professionals: a side bar of 232 px, and under 720 px a bar at the
 * bottom with four places and the rest behind one more.
 *
 * <p>Use it as a layout directly or inside a {@code Composite<Shell>} that implements {@link
 * RouterLayout} and hands its content on.
 */
public final class Shell extends Div implements RouterLayout {

    private static final int FIRST_PLACES = 4;

    private final Main main = new Main();
    private final Nav nav = new Nav();
    private final Div person = new Div();
    private final Words words;

    /**
     * The words of the frame.
     *
     * @param brand the name beside the mark
     * @param home where the mark leads, a route path
     * @param skip the link that jumps over the navigation
     * @param navigation the name of the navigation
     * @param more what opens the places that have no room on a phone
     */
    public record Words(String brand, String home, String skip, String navigation, String more) {}

    public Shell(Words words, List<NavEntry> entries) {
        this.words = words;
        addClassName("shell");
        main.addClassName("shell-main");
        main.setId("content");
        person.addClassName("shell-person");
        nav.addClassName("shell-nav");
        nav.setAriaLabel(words.navigation());

        Anchor brand = new Anchor(words.home(), new Logo(), new Span(words.brand()));
        brand.addClassName("shell-brand");
        Header side = new Header(brand, nav);
        side.addClassName("shell-side");
        add(SkipLink.to("content", words.skip()), side, main);
        setEntries(entries);
    }

    /** Replaces all places, for example when their counts have changed. */
    public void setEntries(List<NavEntry> entries) {
        nav.removeAll();
        int first = Math.min(FIRST_PLACES, entries.size());
        NativeButton more = new NativeButton();
        more.add(Icon.of(LucideIcon.MORE), label(words.more()));
        more.addClassNames("nav-link", "nav-more");
        more.getElement()
                .setAttribute("type", "button")
                .setAttribute("popovertarget", "more-places");

        Div rest = new Div();
        rest.setId("more-places");
        rest.addClassName("shell-rest");
        rest.getElement().setAttribute("popover", "auto");
        if (entries.size() > first) {
            rest.add(new NavList(entries.subList(first, entries.size())));
        }
        rest.add(person);
        nav.add(new NavList(entries.subList(0, first)), more, rest);
    }

    /** Who is signed in, at the bottom of the side bar: a name, a menu, a way out. */
    public void setPerson(Component... components) {
        person.removeAll();
        person.add(components);
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

    private static Span label(String text) {
        Span label = new Span(text);
        label.addClassName("nav-label");
        return label;
    }
}
