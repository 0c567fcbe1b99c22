package app.trellis.reminders.ui;

import app.trellis.messages.DeviceAddress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Asks the browser on this device whether it may be reached, by one press of its owner's, and says
 * where. Where the browser does not offer it, or was told not to, it says so and asks nothing.
 */
@Tag("push-here")
@JsModule("./push-here.ts")
final class PushHere extends Component implements HasStyle {

    /**
     * @param key public key of the server, base64url
     * @param words on the button, and sentences for when it is not offered, forbidden or fails
     */
    PushHere(String key, Words words) {
        getElement()
                .setAttribute("key", key)
                .setAttribute("label", words.label())
                .setAttribute("absent", words.absent())
                .setAttribute("denied", words.denied())
                .setAttribute("failed", words.failed());
    }

    /** What stands on it. */
    record Words(String label, String absent, String denied, String failed) {}

    /** Whether this device is one of the person's already; then there is nothing to press. */
    void setOn(boolean on) {
        getElement().setAttribute("on", on);
    }

    /** Tells the push service of this browser to forget it. */
    void letGo() {
        getElement().callJsFunction("letGo");
    }

    void onYes(ComponentEventListener<Yes> listener) {
        addListener(Yes.class, listener);
    }

    void onFound(ComponentEventListener<Found> listener) {
        addListener(Found.class, listener);
    }

    /** Its owner said yes and the browser took it. */
    @DomEvent("push-here-yes")
    public static final class Yes extends ComponentEvent<PushHere> {

        private final transient DeviceAddress address;

        public Yes(
                PushHere source,
                boolean fromClient,
                @EventData("event.detail.endpoint") String endpoint,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.secret") String secret) {
            super(source, fromClient);
            this.address = new DeviceAddress(endpoint, key, secret);
        }

        DeviceAddress address() {
            return address;
        }
    }

    /** The browser is reached already, by whoever said yes on it. */
    @DomEvent("push-here-found")
    public static final class Found extends ComponentEvent<PushHere> {

        private final String endpoint;

        public Found(
                PushHere source,
                boolean fromClient,
                @EventData("event.detail.endpoint") String endpoint) {
            super(source, fromClient);
            this.endpoint = endpoint;
        }

        String endpoint() {
            return endpoint;
        }
    }
}
