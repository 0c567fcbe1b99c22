package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Plan;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.SetAsideReason;
import app.trellis.care.About;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TodayViewTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired Holds holds;
    @Autowired HoldingPrivateTalks talks;
    @Autowired TestClock clock;

    private Actor anna;
    private Actor mia;
    private ClientId client;

    @BeforeEach
    void miaIsSignedIn() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyTodaySaysWhatComesNext() {
        open();

        assertThat(title()).isEqualTo("Nothing has to be done today");
        assertThat(page()).contains("Monday morning").contains("You will choose together");
    }

    @Test
    void oneThingComesFirstUnderItsPhoneTitleAlone() {
        assign(
                Asking.page("pause-before-reacting", MONDAY)
                        .saying(
                                "Small things first.",
                                new Plan("the kettle is on", "", "take one slow moment", "", "")));

        open();

        assertThat(title()).isEqualTo("One small thing today");
        assertThat(page())
                .contains("A slow moment")
                .contains("about 4 minutes")
                .contains("When the kettle is on, I will take one slow moment.")
                .contains("Small things first.")
                .doesNotContain("Pause before reacting");
        assertThat(find(Button.class).withText("Begin").all()).hasSize(1);
    }

    @Test
    void theShortVersionIsOfferedWhereThereIsOne() {
        assign(Asking.page("grounding", MONDAY));
        assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.ALWAYS_OPEN));

        open();

        assertThat(find(Button.class).withText("The short one, about 1 minute").all()).hasSize(1);
        assertThat(page()).contains("There is a short one of about 2 minutes");
    }

    @Test
    void aCheckInOffersNoShortVersion() {
        assign(Asking.checkIn(MONDAY));

        open();

        assertThat(page()).contains("Check-in").doesNotContain("short one");
    }

    @Test
    void aCardIsReadAndTodayIsFree() {
        AssignmentId card = assign(Asking.card("slow-is-not-stuck", MONDAY));
        open();
        assertThat(page()).contains("Something to read").doesNotContain("Slow is not stuck");

        UI.getCurrent().navigate("me/read/" + card);
        assertThat(title()).isEqualTo("Slow is not stuck");
        test(find(Button.class).withText("I have read it").single()).click();

        open();
        assertThat(title()).isEqualTo("Nothing has to be done today");
    }

    @Test
    void whatCanWaitLeadsToItsOwnPage() {
        assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        assign(Asking.checkIn(MONDAY));
        assign(Asking.page("emotion-journal", MONDAY).each(Rhythm.ALWAYS_OPEN));

        open();

        List<String> paths =
                find(Anchor.class).withClassName("wait-row").all().stream()
                        .map(Anchor::getHref)
                        .toList();
        assertThat(paths).hasSize(2).allMatch(path -> path.startsWith("me/page/"));
        assertThat(paths.getFirst()).contains("?o=");
        assertThat(paths.getLast()).doesNotContain("?o=");
        assertThat(page()).contains("Can wait", "Check-in", "Always open", "A short page");
    }

    @Test
    void aRestingPageSaysOnlyThatItRests() {
        people.as(anna, () -> talks.record(client, About.FRIEND, MONDAY, TalkResult.NO_CONCERN));
        assign(Asking.page("boundary-review", MONDAY).about(About.FRIEND));
        assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        open();
        setAside("It did not feel safe");

        assertThat(page())
                .contains("This page is resting. You will look at it together.")
                .contains("You can still use the pages that are just for you.")
                .doesNotContain("Friend");
        assertThat(people.as(anna, () -> holds.open(client)))
                .singleElement()
                .matches(hold -> hold.scope() == HoldScope.ALL);
    }

    @Test
    void notThisWeekAsksKindlyAndTakesNoForAnAnswer() {
        assign(Asking.page("grounding", MONDAY));
        open();

        test(find(Button.class).withText("Not this week").single()).click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Not this week");
        test(find(Button.class).withText("Set it aside").single()).click();
        test(find(Button.class).withText("Back to Today").single()).click();

        assertThat(title()).isEqualTo("Nothing has to be done today");
        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH)).getFirst().setAside())
                .isEqualTo(1);
    }

    @Test
    void keepingItLeavesEverythingAsItWas() {
        assign(Asking.page("grounding", MONDAY));
        open();

        test(find(Button.class).withText("Not this week").single()).click();
        test(find(Button.class).withText("Keep it").single()).click();

        assertThat(title()).isEqualTo("One small thing today");
    }

    @Test
    void aPractitionerHasNoToday() {
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());

        open();

        assertThat(find(H1.class).all()).noneMatch(heading -> heading.getText().contains("today"));
    }

    private void setAside(String reason) {
        test(find(Button.class).withText("Not this week").single()).click();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SetAsideReason> reasons = find(RadioButtonGroup.class).single();
        test(reasons).selectItem(reason);
        test(find(Button.class).withText("Set it aside").single()).click();
        assertThat(find(H2.class).all()).isNotEmpty();
        assertThat(Shown.on(find(Dialog.class).single()))
                .contains("Pages like this one will rest for now.");
        test(find(Button.class).withText("Back to Today").single()).click();
    }

    private AssignmentId assign(Asking asking) {
        return people.as(anna, () -> assigning.assign(client, asking.data()));
    }

    private static void open() {
        UI.getCurrent().navigate("me");
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private String page() {
        return Shown.on(getCurrentView());
    }
}
