package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramData;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.RunDetails;
import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class BringPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired BuildingPrograms building;
    @Autowired AssigningPrograms assigning;
    @Autowired ReadingPrograms programs;
    @Autowired ReadingPlans plans;
    @Autowired TestClock clock;

    private ClientId client;
    private OwnProgramId program;

    /** Grounding on the first day, and again a week later. */
    @BeforeEach
    void annaHasGivenAClientAProgram() {
        clock.set(TestClock.START);
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        program = building.start();
        building.keep(
                program,
                0,
                OwnProgram.EMPTY
                        .saying("Evenings", "", "", "", "", false)
                        .over(2)
                        .with(step(0, 1, "grounding"))
                        .with(step(0, 8, "grounding"))
                        .with(step(0, 9, "two-truths")));
        building.publish(program, 1);
        ProgramPlan plan = building.plan(program.key(), Locale.ENGLISH);
        assigning.assign(
                client,
                plan.key(),
                new ProgramData(
                        null,
                        MONDAY,
                        plan.steps().stream().map(PlannedStep::place).collect(Collectors.toSet()),
                        Map.of(
                                "grounding", looked("grounding"),
                                "two-truths", looked("two-truths"))));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anotherVersionIsOnlyOfferedWhereThereIsOne() {
        openPlan();
        assertThat(find(Button.class).withText("See what version 2 changes").all()).isEmpty();

        publish(all -> all.without(2));
        openPlan();
        assertThat(page()).contains("Version 2 is there. This client has version 1");
        assertThat(find(Button.class).withText("See what version 2 changes").all()).hasSize(1);
    }

    @Test
    void whatChangesIsSaidWithItsDaysAndBroughtWhenThatIsSaid() {
        publish(all ->
                all.with(step(0, 4, "felt-safety-check"))
                        .with(step(2, 10, "grounding"))
                        .without(3));
        look();

        assertThat(dialog())
                .contains(
                        "until you say so, and what has begun stays as it is",
                        "A new step",
                        "One step is planned differently",
                        "Now: 9 Mar 2026, once. Then: 11 Mar 2026, once.",
                        "One step is no longer in it and does not open",
                        "Two truths",
                        "10 Mar 2026, once",
                        "One step has begun and stays as it is",
                        "Week 1");
        Checkbox fresh = tick("Felt-safety check");
        assertThat(fresh.getValue()).isTrue();
        assertThat(fresh.getHelperText()).isEqualTo("5 Mar 2026, once");
        assertThat(run().planVersion()).isEqualTo(1);

        tickNotFor();
        click("Bring version 2");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(run().planVersion()).isEqualTo(2);
        assertThat(run().steps())
                .extracting(RunDetails.Step::key)
                .containsExactly("grounding", "felt-safety-check", "grounding");
        assertThat(page()).doesNotContain("Version 2 is there");
    }

    @Test
    void aPageThatIsLeftOutIsNotAskedAbout() {
        publish(all -> all.with(step(0, 4, "felt-safety-check")));
        look();
        assertThat(find(TextArea.class).all()).hasSize(1);

        tick("Felt-safety check").setValue(false);
        assertThat(tick("Felt-safety check").getHelperText()).isEqualTo("left out");
        assertThat(find(TextArea.class).all()).isEmpty();
        click("Bring version 2");

        assertThat(run().steps()).hasSize(3);
        assertThat(run().planVersion()).isEqualTo(2);
    }

    @Test
    void anotherPageIsSaidWithTheOneInWhosePlaceItComes() {
        publish(all -> all.with(step(2, 8, "felt-safety-check")));
        look();

        Checkbox other = tick("Felt-safety check in place of Grounding 5-4-3-2-1");
        assertThat(other.getHelperText()).isEqualTo("9 Mar 2026, once");
        other.setValue(false);
        assertThat(other.getHelperText()).isEqualTo("Grounding 5-4-3-2-1 stays, as it was given");
    }

    @Test
    void aLineThatIsNotTickedIsSaidWithThePageItIsAbout() {
        publish(all -> all.with(step(0, 4, "felt-safety-check")));
        look();
        click("Bring version 2");

        assertThat(rules()).contains("“Felt-safety check”", "A line is not ticked");
        assertThat(run().planVersion()).isEqualTo(1);
    }

    @Test
    void whoLooksAtSomethingThatHasChangedLooksAgainAndKeepsWhatTheyWrote() {
        publish(all -> all.with(step(0, 4, "felt-safety-check")));
        look();
        find(TextArea.class).single().setValue("We talked about it.");
        assigning.move(client, run().id(), run().version(), MONDAY.plusDays(1));

        click("Bring version 2");
        assertThat(rules()).contains("nothing was brought");
        assertThat(find(Button.class).withText("Bring version 2").all()).isEmpty();
        assertThat(run().planVersion()).isEqualTo(1);

        click("Look again");
        assertThat(tick("Felt-safety check").getHelperText()).isEqualTo("6 Mar 2026, once");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("We talked about it.");
        click("Bring version 2");
        assertThat(run().planVersion()).isEqualTo(2);
    }

    @Test
    void reasonsThatWereWrittenAreNotLostByLeaving() {
        publish(all -> all.with(step(0, 4, "felt-safety-check")));
        look();
        find(TextArea.class).single().setValue("We talked about it.");

        click("Not now");
        assertThat(find(Dialog.class).all()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(run().planVersion()).isEqualTo(1);
    }

    @Test
    void thePageOfTheProgramLeadsToThoseWhoHaveAnEarlierVersion() {
        UI.getCurrent().navigate(OwnProgramView.path(program));
        assertThat(page()).doesNotContain("Clients with an earlier version");

        publish(all -> all.without(3));
        UI.getCurrent().navigate("desk/library");
        UI.getCurrent().navigate(OwnProgramView.path(program));
        assertThat(page()).contains("Clients with an earlier version", "2 Mar 2026");
        assertThat(find(OwnProgramView.class).single().getElement().getOuterHTML())
                .contains("desk/clients/" + client + "/plan");
    }

    private static OwnStep step(int id, int day, String key) {
        return new OwnStep(
                id,
                day,
                AssignmentKind.EXERCISE,
                key,
                key,
                Gate.Kind.DATE,
                0,
                false,
                null,
                Rhythm.ONCE,
                null,
                null,
                "");
    }

    private static ProgramData.Looked looked(String key) {
        return new ProgramData.Looked(
                IntStream.range(0, Asking.page(key, MONDAY).notFor().size())
                        .boxed()
                        .collect(Collectors.toSet()),
                "");
    }

    private void publish(UnaryOperator<OwnProgram> change) {
        building.change(program);
        building.keep(program, 0, change.apply(building.draft(program).orElseThrow().program()));
        building.publish(program, 1);
    }

    private void openPlan() {
        UI.getCurrent().navigate("desk/clients/" + client + "/overview");
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
    }

    private void look() {
        openPlan();
        click("See what version 2 changes");
    }

    private void tickNotFor() {
        Set<String> steps = Set.of("Felt-safety check");
        find(Checkbox.class).all().stream()
                .filter(tick -> !steps.contains(tick.getLabel()))
                .forEach(tick -> tick.setValue(true));
    }

    private Checkbox tick(String label) {
        return find(Checkbox.class).all().stream()
                .filter(tick -> label.equals(tick.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String dialog() {
        return Shown.on(find(Dialog.class).single());
    }

    private String rules() {
        List<String> said = find(RuleLine.class).all().stream().map(RuleLine::getText).toList();
        return String.join(" ", said);
    }

    private RunDetails run() {
        return programs.of(client, Locale.ENGLISH).getFirst();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String page() {
        return Shown.on(getCurrentView());
    }
}
