package app.trellis.care;

import com.vaadin.flow.component.Component;

/**
 * What the page of a session offers beside its note for as long as the note is not signed,
 * contributed by the module that does it.
 */
public interface SessionPart {

    /** Its place among others. */
    int order();

    /** The part, made anew for each page. */
    Component of(ClientDetails client, SessionId session);
}
