package app.trellis.identity;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something more that somebody who works here settles on the page of their own account, contributed
 * by the module that knows it.
 */
public interface DeskProfilePart {

    /** A card for the person who is signed in; nothing where it is not for their roles. */
    Optional<Component> content();
}
