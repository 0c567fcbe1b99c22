package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.RunDetails;
import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.library.BuildingExercises;
import app.trellis.library.Gate;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.Typed;
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
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class ProgramPagesTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired ReadingPrograms programs;
    @Autowired HoldingPrivateTalks talks;
    @Autowired BuildingPrograms building;
    @Autowired BuildingExercises exercises;
    @Autowired TestClock clock;

    private ClientId client;

    @BeforeEach
    void annaIsSignedIn() {
        clock.set(TestClock.START);
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void programsStandBesideWhatCanBeAssigned() {
        UI.getCurrent().navigate("desk/clients/" + client + "/assign");

        assertThat(Shown.on(getCurrentView()))
                .contains("Rebuilding with a partner", "8 weeks", "Living the middle ground");
    }

    @Test
    void aProgramSaysItsDaysBeforeItIsAssignedAndTheyMoveWithTheStart() {
        open("rebuilding-with-a-partner");

        assertThat(page()).contains("From 2 Mar 2026 to 26 Apr 2026.");
        assertThat(help("You do not have to forgive")).isEqualTo("2 Mar 2026, once");
        assertThat(help("Circles of trust")).startsWith("about 4 Mar 2026");
        assertThat(help("Vulnerability ladder (build) ◇")).contains("when you and the client");

        find(DatePicker.class).single().setValue(MONDAY.plusDays(7));

        assertThat(page()).contains("From 9 Mar 2026 to 3 May 2026.");
        assertThat(help("Circles of trust")).startsWith("about 11 Mar 2026");
    }

    @Test
    void whatStandsInTheWayIsSaidWithThePageItIsAbout() {
        assigning.assign(client, Asking.page("grounding", MONDAY).data());
        open("rebuilding-with-a-partner");
        assign();
        assertThat(rules()).contains("needs a private talk about the partner");

        talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        partner();
        assign();
        assertThat(rules()).contains("“", "A line is not ticked");
        assertThat(programs.of(client, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aProgramIsAssignedMovedAndEnded() {
        assigning.assign(client, Asking.page("grounding", MONDAY).data());
        talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        open("rebuilding-with-a-partner");
        partner();
        find(Checkbox.class).all().stream()
                .filter(tick -> !tick.getValue())
                .forEach(tick -> tick.setValue(true));
        assign();

        RunDetails run = programs.of(client, Locale.ENGLISH).getFirst();
        assertThat(run.steps()).hasSize(24);
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).contains("Rebuilding with a partner", "0 of 24 steps done");

        test(find(Button.class).withText("Move the start").single()).click();
        find(DatePicker.class).all().getLast().setValue(MONDAY.plusDays(7));
        test(find(Button.class).withText("Move the start").all().getLast()).click();
        assertThat(page()).contains("from 9 Mar 2026 to 3 May 2026");

        test(find(Button.class).withText("End the program").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(programs.of(client, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void thePlanSaysThatTheTalkIsOverdueAndLeadsToWhereOneIsNoted() {
        talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN);
        open("rebuilding-with-a-partner");
        partner();
        find(Checkbox.class).all().forEach(tick -> tick.setValue(true));
        assign();

        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).doesNotContain("no private talk about the partner");

        clock.advance(Duration.ofDays(31));
        UI.getCurrent().navigate("desk/clients/" + client + "/details");
        UI.getCurrent().navigate("desk/clients/" + client + "/plan");
        assertThat(page()).contains("no private talk about the partner from the last 30 days");
        assertThat(find(Anchor.class).withText("Note a talk under Details").single().getHref())
                .isEqualTo("desk/clients/" + client + "/details");
    }

    @Test
    void pagesThatAreNoLongerOfferedAreNamedWhenTheirProgramIsAssigned() {
        OwnExerciseId first = exercise();
        OwnExerciseId second = exercise();
        OwnProgramId program = building.start();
        building.keep(
                program,
                0,
                OwnProgram.EMPTY
                        .saying("Evenings", "", "", "", "", false)
                        .with(step("grounding", "Grounding"))
                        .with(step(first.key(), "The first"))
                        .with(step(second.key(), "The second")));
        building.publish(program, 1);
        open(program.key());
        assertThat(page()).doesNotContain("no longer offered");

        exercises.retire(first);
        open("rebuilding-with-a-partner");
        open(program.key());
        assertThat(page())
                .contains(
                        "One page of this program is no longer offered and is left out: The first.");

        exercises.retire(second);
        open("rebuilding-with-a-partner");
        open(program.key());
        assertThat(page()).contains("2 pages of this program", "left out: The first, The second.");
    }

    private OwnExerciseId exercise() {
        OwnExerciseId id = exercises.start();
        exercises.keep(id, 0, Typed.evening());
        exercises.publish(id, 1);
        return id;
    }

    private static OwnStep step(String key, String label) {
        return new OwnStep(
                0,
                1,
                AssignmentKind.EXERCISE,
                key,
                label,
                Gate.Kind.DATE,
                0,
                false,
                null,
                Rhythm.ONCE,
                null,
                null,
                "");
    }

    @Test
    void thePageOfAProgramLeadsToAClient() {
        UI.getCurrent().navigate("desk/library/program/rebuilding-with-a-partner");
        test(find(Button.class).withText("Assign").single()).click();
        Select<?> whom = find(Select.class).single();
        test(whom).selectItem(nameOf(whom));
        test(find(Button.class).withText("See the days").single()).click();

        assertThat(page()).contains("From 2 Mar 2026 to 26 Apr 2026.");
    }

    /** The one client there is. */
    private static <T> String nameOf(Select<T> whom) {
        T first = whom.getListDataView().getItems().findFirst().orElseThrow();
        return whom.getItemLabelGenerator().apply(first);
    }

    private void open(String key) {
        UI.getCurrent().navigate("desk/clients/" + client + "/program/" + key);
    }

    private void partner() {
        Select<?> about =
                find(Select.class).all().stream()
                        .filter(one -> "Which person".equals(one.getLabel()))
                        .findFirst()
                        .orElseThrow();
        test(about).selectItem("Partner");
    }

    private void assign() {
        test(find(Button.class).withText("Assign the program").single()).click();
    }

    private String help(String step) {
        return find(Checkbox.class).all().stream()
                .filter(tick -> step.equals(tick.getLabel()))
                .findFirst()
                .orElseThrow()
                .getHelperText();
    }

    private String rules() {
        List<String> said = find(RuleLine.class).all().stream().map(RuleLine::getText).toList();
        return String.join(" ", said);
    }

    private String page() {
        return Shown.on(getCurrentView());
    }
}
