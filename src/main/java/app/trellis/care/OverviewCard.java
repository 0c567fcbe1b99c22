package app.trellis.care;

import com.vaadin.flow.component.Component;

/**
 * A card beside what needs a look on the first page of a client's record, contributed by the module
 * that knows what is in it.
 */
public interface OverviewCard {

    /** The card, made anew each time the page is opened. */
    Component card(ClientDetails client);
}
