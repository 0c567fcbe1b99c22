package app.trellis.care;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;

/** What another module puts above what a practitioner brings to supervision, on their own page. */
public interface SupervisionPart {

    /**
     * The part, made anew each time the page is opened; it hides itself where there is nothing.
     *
     * @param zone the practice's
     */
    Component part(ZoneId zone);
}
