package app.trellis.care;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that a client's header offers in every room, contributed by the module that does it.
 */
public interface ClientAction {

    /** Its place in the row; the main one stands last. */
    int order();

    /** The button or link, made anew for each page; empty where it cannot be done now. */
    Optional<Component> offer(ClientDetails client);
}
