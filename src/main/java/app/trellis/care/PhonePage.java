package app.trellis.care;

import app.trellis.shared.ClientId;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/**
 * A page of the client's phone as a practitioner looks at it, contributed by the module whose page
 * it is. It is made of the parts that the client's own page is made of, from what a practitioner
 * may read: what the client keeps private leaves no trace in it, neither a line nor a number.
 */
public interface PhonePage {

    /** Its part of the address. */
    String path();

    /** Message key of its place in the client's own bar. */
    String titleKey();

    /** Its place in that bar; smaller stands further left. */
    int order();

    /** What it shows, in the client's language; whoever shows it lets nothing on it be pressed. */
    Component lookedAt(ClientId client, Locale locale);
}
