package app.trellis.assignments;

import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * A part of Today that the browser fills, contributed by the module that knows about it. It is
 * between the program and the client: a practitioner who looks at Today does not see it.
 */
public interface TodayPart {

    /** Made anew each time Today is opened; asks the database nothing. */
    Component part(ClientId client, Locale locale);
}
