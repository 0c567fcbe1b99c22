package app.trellis.care;

import com.vaadin.flow.component.Component;

/**
 * What the page of a session or a contact offers beside its note for as long as the note is not
 * signed, contributed by the module that does it.
 */
public interface SessionPart {

    /** Its place among others. */
    int order();

    /** Whether it has its place at this one; told by what the page has read of it anyway. */
    default boolean belongsTo(SessionSummary session) {
        return true;
    }

    /** Whether it stands above the note: what is wanted while somebody is on the telephone. */
    default boolean isAtHand() {
        return false;
    }

    /** The part, made anew for each page. */
    Component of(ClientDetails client, SessionId session);
}
