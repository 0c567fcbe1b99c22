package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Gate;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class OwnProgramPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired BuildingPrograms building;
    @Autowired TestClock clock;

    private Actor ben;

    @BeforeEach
    void annaIsSignedIn() {
        clock.set(TestClock.START);
        Actor admin = people.administrator();
        ben = people.staff(admin, Role.PRACTITIONER);
        SecurityContextHolder.getContext()
                .setAuthentication(people.staff(admin, Role.PRACTITIONER).authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aStepIsAddedOnItsDayAndOpensOnThatDay() {
        OwnProgramId id = building.start();
        open(id);
        named("Add a step in week 1 on day 3").click();
        ComboBox<?> what = find(ComboBox.class).single();
        test(what).selectItem("Something you do yourself: a talk, a review");
        test(field("What you do")).setValue("Look back together");
        click("Add");

        assertThat(program(id).on(3))
                .extracting(OwnStep::label)
                .containsExactly("Look back together");
        assertThat(program(id).on(3)).extracting(OwnStep::gate).containsExactly(Gate.Kind.DATE);
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void aStepIsExchangedForAnotherPageInItsPlace() {
        OwnProgramId id = withGrounding("Evenings");
        open(id);
        openStep();
        ComboBox<?> what = find(ComboBox.class).single();
        test(what).selectItem("Trigger log");
        click("Keep");

        assertThat(program(id).on(1))
                .extracting(OwnStep::id, OwnStep::key, OwnStep::label)
                .containsExactly(tuple(1, "trigger-log", "Trigger log"));
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void aStepThatIsOpenedAndKeptStaysWhatItIs() {
        OwnProgramId id = withGrounding("Evenings");
        OwnProgram before = program(id);
        open(id);
        openStep();
        click("Keep");

        assertThat(program(id)).isEqualTo(before);
    }

    @Test
    void aDayAndAWeekAreCopiedBesideWhatIsThere() {
        OwnProgramId id = withGrounding("Evenings");
        open(id);

        named("Copy week 1, day 1").click();
        click("Copy");
        assertThat(program(id).on(2)).extracting(OwnStep::key).containsExactly("grounding");

        named("Copy the week: Week 1").click();
        click("Copy");
        assertThat(program(id).steps()).extracting(OwnStep::day).containsExactly(1, 2, 8, 9);
        assertThat(steps()).isEqualTo(4);
    }

    @Test
    void whatIsPublishedIsReadAndChangedOnlyByTheNextVersion() {
        OwnProgramId id = withGrounding("Evenings");
        open(id);

        click("Publish");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(building.draft(id)).isEmpty();
        assertThat(building.published(id).orElseThrow().version()).isEqualTo(1);
        assertThat(steps()).isZero();

        click("Make the next version");
        assertThat(building.draft(id).orElseThrow().version()).isEqualTo(2);
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileChoosesBetweenTheTwo() {
        OwnProgramId id = withGrounding("Evenings");
        open(id);
        people.as(
                ben,
                () -> building.keep(id, 1, program(id).saying("Of Ben", "", "", "", "", false)));

        test(field("Name")).setValue("Of Anna");

        assertThat(people.as(ben, () -> program(id)).name()).isEqualTo("Of Ben");
        click(UI.getCurrent().getTranslation("assignments.own.stale.theirs"));
        assertThat(field("Name").getValue()).isEqualTo("Of Ben");
        assertThat(program(id).name()).isEqualTo("Of Ben");
    }

    private OwnProgramId withGrounding(String name) {
        OwnProgramId id = building.start();
        OwnStep step =
                new OwnStep(
                        0,
                        1,
                        AssignmentKind.EXERCISE,
                        "grounding",
                        "Grounding",
                        Gate.Kind.DATE,
                        0,
                        false,
                        null,
                        Rhythm.ONCE,
                        null,
                        null,
                        "");
        building.keep(id, 0, OwnProgram.EMPTY.saying(name, "", "", "", "", false).with(step));
        return id;
    }

    private OwnProgram program(OwnProgramId id) {
        return building.draft(id).orElseThrow().program();
    }

    private static void open(OwnProgramId id) {
        UI.getCurrent().navigate(OwnProgramView.path(id));
    }

    private Button named(String name) {
        return find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void openStep() {
        test(find(NativeButton.class).all().stream()
                        .filter(one -> one.hasClassName("program-step"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** How many steps can be opened on the grid. */
    private long steps() {
        return find(NativeButton.class).all().stream()
                .filter(one -> one.hasClassName("program-step"))
                .count();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
