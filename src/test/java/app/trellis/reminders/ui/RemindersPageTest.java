package app.trellis.reminders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.ManagingClients;
import app.trellis.care.QuietHours;
import app.trellis.messages.DeviceAddress;
import app.trellis.messages.Notifications;
import app.trellis.messages.NotificationsForTests;
import app.trellis.messages.PushServiceForTests;
import app.trellis.reminders.DevicesForTests;
import app.trellis.reminders.KeepingDevices;
import app.trellis.reminders.ReminderSettings;
import app.trellis.reminders.ReminderSettings.Possible;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.RuleLine;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a client reads about reminders, and how they say yes. */
@ServiceTest
class RemindersPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired MessageSource messages;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysThatTheyAreOffAndWhyNoneCanComeWithoutAServer() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());

        UI.getCurrent().navigate("me/reminders");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("They are off. Nothing comes"))
                .contains("No mail goes out from here, so there are no reminders.");
        assertThat(find(Button.class).withText("Yes, remind me").all()).isEmpty();
    }

    @Test
    void asksForAnHourAndKeepsOnesOwnForAPage() {
        List<Map<?, LocalTime>> said = new ArrayList<>();
        ReminderForm form =
                new ReminderForm(
                        new ReminderSettings(
                                Possible.YES,
                                new ReminderSettings.Ways(true, false, true),
                                false,
                                LocalTime.of(10, 0),
                                true,
                                false,
                                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                                List.of(
                                        new ReminderSettings.Cue(
                                                new AssignmentId(UUID.randomUUID()),
                                                "A few minutes",
                                                "When the kettle is on, I will write.",
                                                null))),
                        (wish, hours) -> said.add(hours));
        UI.getCurrent().add(form);

        List<TimePicker> hours = find(TimePicker.class).all();
        assertThat(hours).hasSize(2);
        assertThat(hours.getLast().getHelperText()).contains("kettle");
        hours.getFirst().setValue(null);
        press("Yes, remind me");
        assertThat(find(RuleLine.class).single().getText()).isEqualTo("Choose an hour first.");
        hours.getFirst().setValue(LocalTime.of(9, 0));
        hours.getLast().setValue(LocalTime.of(19, 30));
        press("Yes, remind me");

        assertThat(said).hasSize(1);
        assertThat(Objects.requireNonNull(said.getFirst()).values())
                .extracting(Object::toString)
                .containsExactly("19:30");
    }

    @Test
    void showsWhatADeviceWouldShowAndWhoLearnsOfItBeforeAYes() throws Exception {
        try (PushServiceForTests service = new PushServiceForTests()) {
            KeepingDevices keeping = offered(service);
            ClientId client = miaSignsIn();
            DevicesPart part = new DevicesPart(keeping, client, keeping.keyFor(client), () -> {});
            UI.getCurrent().add(part);

            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Something is open for you. It can also wait.")
                    .anyMatch(text -> text.contains("locked screen"))
                    .anyMatch(text -> text.contains("the maker of your browser"));
            assertThat(find(ListItem.class).all()).isEmpty();
            assertThat(find(PushHere.class).single().getElement().getAttribute("key")).hasSize(87);
        }
    }

    @Test
    void aDeviceIsListedOnceItSaidYesAndTakenOffAgain() throws Exception {
        try (PushServiceForTests service = new PushServiceForTests()) {
            KeepingDevices keeping = offered(service);
            ClientId client = miaSignsIn();
            List<String> changed = new ArrayList<>();
            DevicesPart part =
                    new DevicesPart(
                            keeping, client, keeping.keyFor(client), () -> changed.add("once"));
            UI.getCurrent().add(part);
            PushHere here = find(PushHere.class).single();
            DeviceAddress device = service.device("/phone");

            ComponentUtil.fireEvent(
                    here,
                    new PushHere.Yes(here, true, device.endpoint(), device.key(), device.secret()));
            assertThat(find(ListItem.class).all()).hasSize(1);
            assertThat(here.getElement().hasAttribute("on")).isTrue();
            assertThat(find(Span.class).all())
                    .anyMatch(span -> span.getText().endsWith("(this device)"));

            press("Take off");
            assertThat(find(ListItem.class).all()).isEmpty();
            assertThat(here.getElement().hasAttribute("on")).isFalse();
            assertThat(changed).hasSize(2);

            ComponentUtil.fireEvent(
                    here, new PushHere.Yes(here, true, "https://elsewhere.example/a", "", ""));
            assertThat(find(RuleLine.class).single().getText())
                    .startsWith("This browser is reached in a way that is not allowed");
        }
    }

    @Test
    void withoutAMailServerADeviceIsTheWayAndItsLossIsSaid() throws Exception {
        try (PushServiceForTests service = new PushServiceForTests()) {
            Notifications notifications =
                    beans.createBean(NotificationsForTests.class).outbox(service.origin());
            DevicesForTests guarded = beans.createBean(DevicesForTests.class);
            miaSignsIn();
            RemindersView view =
                    new RemindersView(
                            guarded.settling(notifications),
                            guarded.keeping(notifications),
                            clients);
            UI.getCurrent().add(view);
            view.show(clients.mine());
            assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).hasSize(1);

            press("Yes, remind me");
            assertThat(find(RuleLine.class).all())
                    .extracting(RuleLine::getText)
                    .anyMatch(text -> text.startsWith("Nothing would reach you."));

            PushHere here = find(PushHere.class).single();
            DeviceAddress device = service.device("/phone");
            ComponentUtil.fireEvent(
                    here,
                    new PushHere.Yes(here, true, device.endpoint(), device.key(), device.secret()));
            press("Yes, remind me");
            assertThat(says("They are on. ")).isTrue();
            assertThat(says("They are on, but nothing reaches you")).isFalse();

            press("Take off");
            assertThat(says("They are on, but nothing reaches you")).isTrue();
            press("Stop all of them");
            assertThat(says("They are off. ")).isTrue();
        }
    }

    private boolean says(String start) {
        return find(Paragraph.class).all().stream()
                .anyMatch(one -> one.getText().startsWith(start));
    }

    @Test
    void aBrowserIsNamedInTwoWords() {
        assertThat(
                        DeviceName.of(
                                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like"
                                        + " Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
        assertThat(
                        DeviceName.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"
                                        + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5"
                                        + " Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
        assertThat(DeviceName.of("something new")).isEmpty();
    }

    @Test
    void theWorkerSaysTheWordsThatThePageShows() throws Exception {
        String worker =
                Files.readString(Path.of("src/main/resources/META-INF/resources/help-worker.js"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            assertThat(worker)
                    .contains(
                            "%s: '%s',"
                                    .formatted(
                                            locale,
                                            messages.getMessage(
                                                    "messages.notification.body", null, locale)));
        }
        assertThat(worker)
                .contains(
                        "showNotification('%s'"
                                .formatted(
                                        messages.getMessage(
                                                "messages.subject", null, Locale.ENGLISH)));
    }

    private KeepingDevices offered(PushServiceForTests service) {
        return beans.createBean(DevicesForTests.class)
                .keeping(beans.createBean(NotificationsForTests.class).outbox(service.origin()));
    }

    private ClientId miaSignsIn() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        return client;
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
