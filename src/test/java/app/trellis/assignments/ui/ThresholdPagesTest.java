package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.Threshold;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ThresholdPagesTest extends SpringBrowserlessTest {

    private static final String PAGE = "felt-safety-check";

    @Autowired People people;
    @Autowired ReadingPlans plans;
    @Autowired CoveringAlerts covering;
    @Autowired PracticeSettings settings;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsSetOnAssigningStandsAboveTheQuestionBeforeItIsAnswered() {
        people.as(
                administrator,
                () -> {
                    settings.sayInNeed("Call 999.");
                    covering.set(Duration.ofHours(2), null, anna.id());
                });
        fillIn(3);

        List<AssignmentSummary> plan = people.as(anna, () -> plans.of(client, Locale.ENGLISH));
        assertThat(plan).hasSize(1);
        walk(anna, "desk/clients/" + client + "/plan");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Somebody is asked to look when:")
                .containsPattern("“[^”]+” is 3 or less");
        walk(mia, "me/page/" + plan.getFirst().id());
        assertThat(find(ExercisePlayer.class).single().getElement().getProperty("definition"))
                .contains(
                        "If your mark is 3 or less and you share it, somebody at your practice is"
                                + " told.");
    }

    @Test
    void withoutCoverTheFormSaysSoAndKeepsWhatWasTyped() {
        fillIn(3);

        assertThat(find(ThresholdPart.class).single().rule().getText())
                .startsWith("Nobody is named yet");
        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH))).isEmpty();
        assertThat(find(ThresholdPart.class).single().set())
                .containsExactly(new Threshold("around", Threshold.Way.AT_MOST, 3));
    }

    @Test
    void aCardOrQuestionnaireHasNothingToWatch() {
        walk(anna, "desk/clients/" + client + "/assign/gad-7");

        assertThat(find(ThresholdPart.class).all().stream().map(ThresholdPart::set))
                .allMatch(List::isEmpty);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .doesNotContain("Tell nobody");
    }

    private void fillIn(int mark) {
        walk(anna, "desk/clients/" + client + "/assign/" + PAGE);
        find(Checkbox.class).all().forEach(box -> box.setValue(true));
        rows().get(1).setValue(Threshold.Way.AT_MOST);
        find(IntegerField.class).withLabel("Mark").all().getLast().setValue(mark);
        test(find(Button.class).withText("Assign").all().getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private List<Select<Threshold.Way>> rows() {
        return find(Select.class).all().stream()
                .filter(select -> "Tell nobody".equals(select.getEmptySelectionCaption()))
                .map(select -> (Select<Threshold.Way>) select)
                .toList();
    }

    private void walk(Actor who, String address) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(address);
    }
}
