package app.trellis.care;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A card beside what needs a look on the first page of a client's record, contributed by the module
 * that knows what is in it.
 */
public interface OverviewCard {

    /**
     * The card, made anew each time the page is opened.
     *
     * @param practiceZone the zone of days that practitioners choose
     */
    Component card(ClientDetails client, ZoneId practiceZone, Instant now);
}
