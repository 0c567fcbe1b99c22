package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.GoalDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A goal from the client's phone to the practitioner's desk, and back. */
@ServiceTest
class GoalsPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingGoals goals;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatTheClientWritesDownIsTheirsUntilTheyShareIt() {
        open(mia, "me/goals");
        write("Sleep through the night");
        assertThat(shown()).contains("Sleep through the night", "Only you", "not rated yet");
        assertThat(onTheDesk()).doesNotContain("Sleep through the night");

        open(mia, "me/goals");
        press("Let my practitioner read it");

        assertThat(shown()).doesNotContain("Only you");
        assertThat(onTheDesk()).contains("Sleep through the night");
    }

    @Test
    void aRatingOfTodayStaysChosenAndStandsOnTheDesk() {
        open(mia, "me/goals");
        test(find(Checkbox.class).single()).click();
        write("walk");
        rate(6);

        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(6);
        assertThat(onTheDesk()).contains("6 of 10 on");
    }

    @Test
    void afterACheckInRatingIsOfferedAndNothingIsChosenBefore() {
        people.as(mia, () -> goals.add(client, "Sleep through", false));
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());

        UI.getCurrentOrThrow().navigate("me/goals", QueryParameters.of("after", "check-in"));

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(
                        "If you like, say how near you are today. Leaving all of it blank is"
                                + " fine.");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isNull();
        assertThat(find(Anchor.class).withText("Not now, to Today").single().getHref())
                .isEqualTo("me");

        UI.getCurrentOrThrow().navigate("me/goals");
        assertThat(find(Anchor.class).withText("Not now, to Today").exists()).isFalse();
    }

    @Test
    void thePractitionerPutsInWhatWasSaidTogether() {
        open(anna, "desk/clients/" + client + "/goals");
        write("Ring a friend");
        rate(3);

        assertThat(people.as(mia, () -> goals.of(client)))
                .singleElement()
                .returns(true, GoalDetails::shared)
                .satisfies(goal ->
                        assertThat(goal.ratings())
                                .singleElement()
                                .returns(true, GoalDetails.Rating::together));
    }

    @Test
    void nothingTypedIsSaidBesideTheFieldAndPuttingAsideKeepsTheGoal() {
        open(mia, "me/goals");
        press("Write it down");
        assertThat(find(TextField.class).single().getErrorMessage())
                .isEqualTo("Please write a few words.");

        write("walk");
        press("Put it aside");

        assertThat(shown()).contains("Nothing is written down here yet", "One that was put aside");
    }

    private String onTheDesk() {
        open(anna, "desk/clients/" + client + "/goals");
        return shown();
    }

    private void write(String words) {
        test(find(TextField.class).single()).setValue(words);
        press("Write it down");
    }

    private void rate(int mark) {
        RadioButtonGroup<Integer> marks = find(RadioButtonGroup.class).single();
        test(marks).selectItem(String.valueOf(mark));
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        assertThat(found).hasSize(1);
        test(found.getFirst()).click();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static void open(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().navigate(path);
    }
}
