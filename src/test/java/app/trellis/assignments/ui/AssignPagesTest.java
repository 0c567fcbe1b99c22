package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.Rhythm;
import app.trellis.care.About;
import app.trellis.care.GoalLine;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.KeepingGoals;
import app.trellis.care.TalkResult;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.shared.ui.RuleLine;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class AssignPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Content content;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired HoldingPrivateTalks talks;
    @Autowired KeepingGoals goals;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaIsSignedIn() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everythingThatCanBeAssignedIsThereToChoose() {
        open("");

        assertThat(content.exercises()).extracting(Exercise::name).allMatch(table()::contains);
        assertThat(table()).contains("Trust recovery check-in");
        assertThat(table()).contains(AssignView.path(client) + "/grounding");
    }

    @Test
    void searchingNarrowsTheChoice() {
        open("");

        test(find(TextField.class).single()).setValue("check-in");

        assertThat(table()).contains("Trust recovery check-in").doesNotContain("Two truths");
    }

    @Test
    void questionnairesStandOnAShelfOfTheirOwn() {
        open("");

        String shelf = find(DataTable.class).all().getLast().getElement().getProperty("innerHTML");
        assertThat(shelf)
                .contains("PHQ-8", "GAD-7", "PHQ-4", "K10", "PCL-5", "PHQ-9")
                .doesNotContain("Two truths");
        assertThat(shelf.indexOf("PHQ-8")).isLessThan(shelf.indexOf("PHQ-9"));
    }

    @Test
    void aQuestionnaireIsOfferedBeforeEachSessionAndSaysWhenNoneIsPlanned() {
        open("/phq-8");

        assertThat(page()).contains("No session is planned yet.");
        save();

        AssignmentSummary one = plan().getFirst();
        assertThat(one.contentKey()).isEqualTo("phq-8");
        assertThat(one.rhythm()).isEqualTo(Rhythm.BEFORE_SESSION);
        assertThat(one.dueDays()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsAssignedForAGoalSaysSoOnThePlan() {
        open("/phq-8");
        assertThat(page()).doesNotContain("Which goal does it serve?");
        goals.add(client, "Call my sister again", true);
        open("/phq-8");
        RadioButtonGroup<GoalLine> goal =
                find(RadioButtonGroup.class).withLabel("Which goal does it serve?").single();
        assertThat(goal.getValue().words()).isEqualTo("None in particular");

        test(goal).selectItem("Call my sister again");
        save();

        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).contains("For the goal: Call my sister again");
        UI.getCurrent().navigate("desk/clients/" + client + "/goals");
        assertThat(page()).contains("For this: PHQ-8");
    }

    @Test
    void aCardIsFoundBesideTheExercisesSeenAndAssigned() {
        open("");
        assertThat(content.cards()).allMatch(card -> table().contains(card.key()));

        open("/memory-and-now");
        assertThat(page())
                .contains("What the client reads")
                .contains(content.card("memory-and-now").text());
        save();
        assertThat(rule()).contains("A line is not ticked");
        tickAll();
        save();

        assertThat(plan().getFirst().contentKey()).isEqualTo("memory-and-now");
    }

    @Test
    void theFormSaysWhatThePrivateTalkOpens() {
        open("/boundary-review");
        select("Which person", "Partner");
        assertThat(page()).contains("No private talk opens pages with this person today.");

        talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        open("/boundary-review");
        select("Which person", "Partner");
        assertThat(page()).contains("in date until 31 May 2026");
    }

    @Test
    void someConcernLeavesTheQuietWayAndTheFormSaysSo() {
        talks.record(client, About.PARTNER, MONDAY, TalkResult.SOME_CONCERN);
        open("/boundary-builder");

        select("Which person", "Partner");

        assertThat(page()).contains("The page keeps to its quiet way");
    }

    @Test
    void aFormAboutRiskCannotBeAssignedWhereNobodySeesTheAnswer() {
        open("/phq-9");
        find(Checkbox.class).all().stream()
                .filter(tick -> tick.getLabel().contains("use the PHQ-8"))
                .forEach(tick -> test(tick).click());

        save();

        assertThat(plan()).isEmpty();
        assertThat(Shown.on(getCurrentView()))
                .contains("An administrator has to look at the crisis text");
    }

    @Test
    void aCalmPageIsAssignedWithItsTicks() {
        open("/grounding");
        tickAll();
        test(field("A line to the client")).setValue("Together on Friday.");
        test(field("I will …")).setValue("look around");

        save();

        AssignmentSummary one = plan().getFirst();
        assertThat(one.contentKey()).isEqualTo("grounding");
        assertThat(one.rhythm()).isEqualTo(Rhythm.ONCE);
        assertThat(one.dueDays()).isEqualTo(6);
        assertThat(one.personalLine()).isEqualTo("Together on Friday.");
        assertThat(one.plan().will()).isEqualTo("look around");
    }

    @Test
    void theOfferedPlanIsOnlyOffered() {
        open("/grounding");

        assertThat(field("When …").getPlaceholder()).isEqualTo("I notice that I am far away");
        tickAll();
        save();

        assertThat(plan().getFirst().plan().isBlank()).isTrue();
    }

    @Test
    void theLongerFormOfForWhomItIsNotIsOpenedBesideTheLines() {
        open("/emotion-journal");

        Details longer =
                find(Details.class).withCondition(Details::isVisible).all().stream()
                        .filter(one -> one.getSummaryText().startsWith("More on this"))
                        .findFirst()
                        .orElseThrow();
        assertThat(longer.isOpened()).isFalse();
        assertThat(longer.getElement().getTextRecursively())
                .contains("With care", "sexual trauma", "Stops when", "Three pages in a row");
    }

    @Test
    void anOpenLineSaysSoBesideTheTicksAndNothingIsLost() {
        open("/grounding");
        test(field("A line to the client")).setValue("Take it slowly.");

        save();

        assertThat(plan()).isEmpty();
        assertThat(rule()).contains("A line is not ticked");
        assertThat(field("A line to the client").getValue()).isEqualTo("Take it slowly.");

        test(find(TextArea.class).single()).setValue("Talked through with Ben.");
        save();
        assertThat(plan().getFirst().overrideReason()).isEqualTo("Talked through with Ben.");
    }

    @Test
    void aPageWithAnotherPersonAsksForThePersonAndForTheTalk() {
        assigning.assign(client, Asking.page("grounding", MONDAY).data());
        open("/boundary-review");
        tickAll();
        save();
        assertThat(rule()).contains("Please choose which");

        select("Which person", "Partner");
        save();
        assertThat(rule()).contains("There is no private talk in date");

        talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        save();
        assertThat(plan()).hasSize(2);
    }

    @Test
    void theFormSaysBeforehandWhatWillHappen() {
        open("/then-and-now");
        assertThat(page()).contains("stays hidden until you have begun it together");

        test(check("We begin it together in a session today")).click();
        assertThat(page()).contains("stands on the phone, once").contains("No mail is sent");

        select("Rhythm", "Always open");
        assertThat(page()).contains("is open on the phone at any time, and never due");
    }

    @Test
    void theCheckInIsWeeklyFromTheStartAndRunsOnce() {
        open("/trust-check-in");
        save();
        assertThat(plan().getFirst().rhythm()).isEqualTo(Rhythm.WEEKLY);

        open("/trust-check-in");
        save();
        assertThat(rule()).contains("A check-in is running already");
    }

    @Test
    void thePlanPausesGoesOnAndEnds() {
        assigning.assign(client, Asking.page("grounding", MONDAY).each(Rhythm.DAILY).data());
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).contains("Grounding 5-4-3-2-1", "every day", "Next due");

        test(find(Button.class).withText("Pause").single()).click();
        assertThat(plan().getFirst().status()).isEqualTo(AssignmentStatus.PAUSED);
        assertThat(page()).contains("Paused");

        test(find(Button.class).withText("Go on").single()).click();
        assertThat(plan().getFirst().status()).isEqualTo(AssignmentStatus.ACTIVE);

        test(find(Button.class).withText("End").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(plan().getFirst().status()).isEqualTo(AssignmentStatus.ENDED);
        assertThat(page()).contains("Nothing is assigned", "Ended (1)");
    }

    @Test
    void whatWaitsForASessionIsBegunWithOneTap() {
        assigning.assign(client, Asking.page("grounding", MONDAY).data());
        assigning.assign(client, Asking.page("then-and-now", MONDAY).data());
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).contains("Waits for a session");

        test(find(Button.class).withText("We began it together").single()).click();

        assertThat(plan()).noneMatch(AssignmentSummary::waitsForSession);
        assertThat(page()).doesNotContain("Waits for a session");
    }

    @Test
    void aColleagueAssignsNothingToThisClient() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);
        SecurityContextHolder.getContext().setAuthentication(ben.authentication());

        open("/grounding");

        assertThat(find(NotFoundPage.class).all()).hasSize(1);
    }

    private void open(String rest) {
        UI.getCurrent().navigate(AssignView.path(client) + rest);
    }

    private void save() {
        test(find(Button.class).withText("Assign").single()).click();
    }

    private void tickAll() {
        content.exercises().stream()
                .flatMap(exercise -> exercise.notFor().stream())
                .distinct()
                .forEach(line ->
                        find(Checkbox.class).all().stream()
                                .filter(tick -> line.equals(tick.getLabel()))
                                .forEach(tick -> test(tick).click()));
    }

    private void select(String label, String item) {
        Select<?> select =
                find(Select.class).all().stream()
                        .filter(one -> label.equals(one.getLabel()))
                        .findFirst()
                        .orElseThrow();
        test(select).selectItem(item);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox check(String label) {
        return find(Checkbox.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String rule() {
        return find(RuleLine.class).single().getText();
    }

    private String table() {
        return find(DataTable.class).all().stream()
                .map(shelf -> shelf.getElement().getProperty("innerHTML"))
                .collect(Collectors.joining());
    }

    private List<AssignmentSummary> plan() {
        return plans.of(client, Locale.ENGLISH);
    }

    private String page() {
        return Shown.on(getCurrentView());
    }
}
