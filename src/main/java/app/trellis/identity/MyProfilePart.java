package app.trellis.identity;

import com.vaadin.flow.component.Component;

/**
 * Something more that a client settles on the page of their own account, contributed by the module
 * that knows it.
 */
public interface MyProfilePart {

    /** A card for the person who is signed in. */
    Component content();
}
