package app.trellis.reminders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.QuietHours;
import app.trellis.reminders.ReminderSettings;
import app.trellis.reminders.ReminderSettings.Possible;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.RuleLine;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a client reads about reminders, and how they say yes. */
@ServiceTest
class RemindersPageTest extends SpringBrowserlessTest {

    @Autowired People people;

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
                        (usual, nudge, link, hours) -> said.add(hours));
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

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
