package app.trellis.reminders.ui;

import app.trellis.messages.DeviceAddress;
import app.trellis.reminders.DeviceId;
import app.trellis.reminders.DeviceSummary;
import app.trellis.reminders.KeepingDevices;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices that tell a client that something is open: what is shown and who learns of it, before
 * a yes; which there are, and how each is taken off.
 */
final class DevicesPart extends Composite<Card> {

    private final transient KeepingDevices keeping;
    private final ClientId client;
    private final SerializableRunnable changed;
    private final UnorderedList list = new UnorderedList();
    private final RuleLine rule = new RuleLine();
    private final PushHere here;
    private @Nullable DeviceId thisOne;

    /**
     * @param key public key of the server, empty where none may be added
     * @param changed told when there is one more or one less
     */
    DevicesPart(KeepingDevices keeping, ClientId client, String key, SerializableRunnable changed) {
        this.keeping = keeping;
        this.client = client;
        this.changed = changed;
        this.here = here(key);
        Card card = getContent().withTitle(getTranslation("reminders.devices"));
        if (!key.isEmpty()) {
            Paragraph words = new Paragraph(getTranslation("messages.notification.body"));
            words.addClassName("quote");
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "reminders.devices.about", getTranslation("messages.subject"))),
                    words,
                    new Paragraph(getTranslation("reminders.devices.seen")),
                    new Paragraph(getTranslation("reminders.devices.service")));
        }
        list.addClassName("event-list");
        list.getElement().setAttribute("role", "list");
        card.add(list, rule);
        if (!key.isEmpty()) {
            card.add(here);
        }
        show();
    }

    private PushHere here(String key) {
        PushHere element =
                new PushHere(
                        key,
                        new PushHere.Words(
                                getTranslation("reminders.device.ask"),
                                getTranslation("reminders.device.absent"),
                                getTranslation("reminders.device.denied"),
                                getTranslation("reminders.device.failed")));
        element.onYes(event -> add(event.address()));
        element.onFound(event -> {
            thisOne = keeping.at(client, event.endpoint()).orElse(null);
            show();
        });
        return element;
    }

    private void add(DeviceAddress address) {
        rule.clear();
        try {
            keeping.add(client, address, name());
        } catch (Refused refused) {
            here.letGo();
            rule.say(refused);
            return;
        }
        thisOne = keeping.at(client, address.endpoint()).orElse(null);
        Notices.done(this, getTranslation("reminders.device.added"));
        show();
        changed.run();
    }

    private String name() {
        return getUI().map(ui -> ui.getSession().getBrowser().getUserAgent())
                .map(DeviceName::of)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> getTranslation("reminders.device.unnamed"));
    }

    private void remove(DeviceSummary device) {
        keeping.remove(client, device.id());
        if (device.id().equals(thisOne)) {
            here.letGo();
            thisOne = null;
        }
        Notices.done(this, getTranslation("reminders.device.removed"));
        show();
        changed.run();
    }

    private void show() {
        List<DeviceSummary> devices = keeping.of(client);
        here.setOn(devices.stream().anyMatch(one -> one.id().equals(thisOne)));
        list.removeAll();
        list.setVisible(!devices.isEmpty());
        devices.forEach(device -> list.add(line(device)));
    }

    private ListItem line(DeviceSummary device) {
        String name =
                getTranslation(
                        "reminders.device.since",
                        device.name(),
                        Days.inWords(device.since(), getLocale()));
        Span words =
                new Span(
                        device.id().equals(thisOne)
                                ? getTranslation("reminders.device.here", name)
                                : name);
        words.addClassName("two-lines");
        Button off = new Button(getTranslation("reminders.device.remove"), click -> remove(device));
        off.addThemeVariants(ButtonVariant.TERTIARY);
        off.setAriaLabel(getTranslation("reminders.device.remove.which", name));
        return new ListItem(words, off);
    }
}
