package app.trellis.reminders.ui;

import app.trellis.care.ManagingClients;
import app.trellis.reminders.KeepingDevices;
import app.trellis.reminders.ReminderSettings;
import app.trellis.reminders.SettlingReminders;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/**
 * Where a client says yes to reminders, by mail and on devices of theirs, sees what is in them and
 * who learns of them, and stops them.
 */
@Route(RemindersView.PATH)
@RolesAllowed("CLIENT")
class RemindersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/reminders";

    private final SettlingReminders settling;
    private final KeepingDevices devices;
    private final ManagingClients clients;
    private final Paragraph noWay = new Paragraph();

    RemindersView(SettlingReminders settling, KeepingDevices devices, ManagingClients clients) {
        this.settling = settling;
        this.devices = devices;
        this.clients = clients;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(clients.mine());
    }

    void show(ClientId client) {
        ReminderSettings settings = settling.of(client, getLocale());
        Div page = getContent();
        page.removeAll();
        Paragraph about =
                new Paragraph(
                        getTranslation(settings.on() ? "reminders.is-on" : "reminders.is-off"));
        about.addClassName("soft");
        noWay.setText(getTranslation("reminders.no-way-left"));
        page.add(new PageHeader(getTranslation("reminders.title")), about, noWay);
        look(client, settings);
        switch (settings.possible()) {
            case NO_SERVER -> page.add(why("reminders.no-server"));
            case SHARED_MAILBOX -> {
                page.add(why("reminders.shared-mailbox"));
                if (!devices.of(client).isEmpty()) {
                    page.add(devices(client, settings));
                }
            }
            case YES -> {
                if (settings.ways().mail()) {
                    page.add(mail());
                }
                if (settings.ways().devices()) {
                    page.add(devices(client, settings));
                }
                page.add(
                        new ReminderForm(
                                settings,
                                (wish, hours) -> {
                                    settling.sayYes(client, wish, hours);
                                    Notices.done(this, getTranslation("reminders.saved"));
                                    show(client);
                                }));
            }
        }
        if (settings.on()) {
            page.add(stop(client, settings.ways()));
        }
        page.add(Replacing.walk(new Anchor("me/profile", getTranslation("reminders.back"))));
    }

    /** Says so where they are on and would reach nobody. */
    private void look(ClientId client, ReminderSettings settings) {
        boolean isMailed = settings.ways().mail() && settings.ways().byMail();
        noWay.setVisible(settings.on() && !isMailed && devices.of(client).isEmpty());
    }

    private DevicesPart devices(ClientId client, ReminderSettings settings) {
        return new DevicesPart(
                devices, client, devices.keyFor(client), () -> look(client, settings));
    }

    private Card why(String key) {
        return new Card(new Paragraph(getTranslation(key)));
    }

    /** Exactly what comes, so that nobody has to guess what another person might read. */
    private Card mail() {
        Paragraph words = new Paragraph(getTranslation("messages.reminder.body"));
        words.addClassName("quote");
        return new Card(
                        new Paragraph(
                                getTranslation(
                                        "reminders.mail.about",
                                        getTranslation("messages.subject"))),
                        words,
                        new Paragraph(getTranslation("reminders.mail.then")))
                .withTitle(getTranslation("reminders.mail"));
    }

    private Card stop(ClientId client, ReminderSettings.Ways ways) {
        Button stop =
                new Button(
                        getTranslation("reminders.stop.do"),
                        click -> {
                            settling.stop(client);
                            Notices.done(this, getTranslation("reminders.stopped.title"));
                            show(client);
                        });
        Card card = new Card();
        if (ways.mail()) {
            card.add(new Paragraph(getTranslation("reminders.stop.here")));
        }
        if (ways.devices()) {
            card.add(new Paragraph(getTranslation("reminders.stop.devices")));
        }
        card.add(stop);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
