package app.trellis.care;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that a client's header offers in every room, or a rare one their details, contributed
 * by the module that does it.
 */
public interface ClientAction {

    /** Its place in the row; the main one stands last. */
    int order();

    /** Whether it is done so seldom that it stands at the end of the details instead. */
    default boolean isRare() {
        return false;
    }

    /** The button or link, made anew for each page; empty where it cannot be done now. */
    Optional<Component> offer(ClientDetails client);
}
