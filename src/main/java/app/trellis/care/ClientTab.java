package app.trellis.care;

import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A room of a client's page, contributed by the module that knows what is in it. */
public interface ClientTab {

    /** Its part of the address, for example {@code trends}. */
    String path();

    /** Message key of its name. */
    String titleKey();

    /** Its place among the rooms; smaller stands further left. */
    int order();

    /** Its content, made anew each time the room is opened. */
    Component content(ClientId client);

    /**
     * One thing in it, for the address that names it; empty where the room knows nothing by this
     * name.
     */
    default Optional<Component> content(ClientId client, String item) {
        return Optional.empty();
    }
}
