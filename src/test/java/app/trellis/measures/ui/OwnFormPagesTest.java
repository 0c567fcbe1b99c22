package app.trellis.measures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.Brought;
import app.trellis.measures.DefiningForms;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnForm.Question;
import app.trellis.measures.OwnFormId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class OwnFormPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired DefiningForms forms;

    private Actor administrator;
    private Actor sol;

    @BeforeEach
    void solSupervises() {
        administrator = people.administrator();
        sol = people.staff(administrator, Role.SUPERVISOR);
        actAs(sol);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPractitionerFindsNoSuchPage() {
        actAs(people.staff(administrator, Role.PRACTITIONER));

        UI.getCurrent().navigate(OwnFormsView.PATH);

        assertThat(getCurrentView()).isNotInstanceOf(OwnFormsView.class);
    }

    @Test
    void aFormIsTypedLookedAtAndPutIntoUse() {
        UI.getCurrent().navigate(OwnFormsView.PATH);
        assertThat(page()).contains("No form of your own yet.");
        press("Add a form");
        assertThat(getCurrentView()).isInstanceOf(OwnFormView.class);
        assertThat(page()).contains("It appears here with the first question");

        typeAll();

        assertThat(find(ExercisePlayer.class).single().getElement().getProperty("definition"))
                .contains("I slept well")
                .contains("Over the last week");
        press("Put into use");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(page())
                .contains("Version 1, in use since", "I slept well", "Our own work")
                .contains("Not known with a source");
        UI.getCurrent().navigate(OwnFormsView.PATH);
        assertThat(table()).contains("Our sleep form", "In use", "1 question");
    }

    @Test
    void whatIsTypedIsThereAfterThePageIsLoadedAgain() {
        UI.getCurrent().navigate(OwnFormsView.PATH);
        press("Add a form");
        test(field("Name")).setValue("Half a form");
        test(find(Checkbox.class).all().getFirst()).click();

        String address = "desk/own-forms/" + people.as(sol, () -> forms.all()).getFirst().id();
        UI.getCurrent().navigate(OwnFormsView.PATH);
        assertThat(table()).contains("Half a form", "Being written");
        UI.getCurrent().navigate(address);

        assertThat(field("Name").getValue()).isEqualTo("Half a form");
        assertThat(find(Checkbox.class).all().getFirst().getValue()).isTrue();
    }

    @Test
    void whatIsMissingIsSaidWhereItBelongsAndNothingTypedIsLost() {
        open(start(OwnForm.EMPTY));
        test(field("Name")).setValue("BDI-II");

        press("Put into use");

        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Name").getErrorMessage()).contains("OQ-45");
        assertThat(field("Name").getValue()).isEqualTo("BDI-II");
        assertThat(find(Checkbox.class).all().getFirst().isInvalid()).isTrue();
        assertThat(page()).contains("At least one question is needed.");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void whatABrowserHasWhenAFieldIsLeftComesAlong() {
        OwnFormId id = start(Brought.sleep());
        open(id);
        TextArea answers = area("Words for the answers");

        answers.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(
                                answers.getElement(),
                                "change",
                                JsonMapper.builder()
                                        .build()
                                        .createObjectNode()
                                        .put("element.value", "no\nyes")));

        assertThat(draft(id).answers()).containsExactly("no", "yes");
    }

    @Test
    void questionsAreAddedMovedAndTakenAway() {
        OwnFormId id =
                start(
                        Brought.asking(
                                new Question("first", false, false),
                                new Question("second", true, false)));
        open(id);

        press("Add a question");
        test(area("Question 3")).setValue("third");
        pressNamed("Move question 3 up");
        pressNamed("Take question 1 away");

        assertThat(draft(id).questions())
                .containsExactly(
                        new Question("third", false, false), new Question("second", true, false));
    }

    @Test
    void onlyOneQuestionRaisesAlertsAndThePageSaysThatNoOtherDoes() {
        OwnFormId id =
                start(
                        Brought.asking(
                                new Question("first", false, true),
                                new Question("second", false, false)));
        open(id);
        assertThat(page())
                .contains("No other question of this form raises an alert")
                .contains("like the ninth question of the PHQ-9");

        test(risk(1)).click();

        assertThat(draft(id).questions())
                .extracting(Question::aboutRisk)
                .containsExactly(false, true);
        test(risk(1)).click();
        assertThat(page()).contains("Nothing that is answered on this form raises an alert.");
    }

    @Test
    void twoWindowsNeverOverwriteEachOtherUnseen() {
        OwnFormId id = start(Brought.sleep());
        open(id);
        people.as(administrator, () -> forms.keep(id, 0, Brought.named("Theirs")));

        test(field("Name")).setValue("Mine");

        assertThat(page()).contains("Somebody else has changed this form in the meantime.");
        assertThat(draft(id).name()).isEqualTo("Theirs");
        press("Keep mine");
        assertThat(draft(id).name()).isEqualTo("Mine");
    }

    @Test
    void aFormInUseIsReadAndItsNextVersionWrittenWithTheTickAskedAnew() {
        OwnFormId id = start(Brought.sleep());
        people.as(sol, () -> forms.publish(id, 0));
        open(id);
        assertThat(find(TextField.class).all()).isEmpty();

        press("Write the next version");

        assertThat(page()).contains("The new version begins a series of its own");
        assertThat(field("Name").getValue()).isEqualTo("Our sleep form");
        assertThat(find(Checkbox.class).all().getFirst().getValue()).isFalse();
        press("Discard");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Version 1, in use since");
    }

    @Test
    void aFormIsRetiredAndOfferedAgain() {
        OwnFormId id = start(Brought.sleep());
        people.as(sol, () -> forms.publish(id, 0));
        open(id);

        press("Retire");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Retired");

        press("Offer it again");
        assertThat(page()).doesNotContain("Retired");
    }

    private void typeAll() {
        test(field("Name")).setValue("Our sleep form");
        test(field("Title on the phone")).setValue("Some short questions");
        test(area("Why the practice may use it")).setValue("Our own work");
        test(find(Checkbox.class).all().getFirst()).click();
        test(field("Line before each question")).setValue("Over the last week");
        test(area("Question 1")).setValue("I slept well");
        test(field("Lowest answer")).setValue("0");
        test(field("Highest answer")).setValue("2");
        test(area("Words for the answers")).setValue("no\na little\nyes");
        List<RadioButtonGroup> groups = find(RadioButtonGroup.class).all();
        test(groups.get(0)).selectItem("Higher is better");
        test(groups.get(1)).selectItem("Sum");
    }

    private OwnFormId start(OwnForm form) {
        return people.as(sol, () -> forms.start(form));
    }

    private OwnForm draft(OwnFormId id) {
        return people.as(sol, () -> forms.draft(id)).orElseThrow().form();
    }

    private void open(OwnFormId id) {
        UI.getCurrent().navigate(OwnFormsView.path(id));
        assertThat(getCurrentView()).isInstanceOf(OwnFormView.class);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String table() {
        return find(app.trellis.shared.ui.DataTable.class)
                .single()
                .getElement()
                .getProperty("innerHTML");
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox risk(int row) {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith("Asks about"))
                .toList()
                .get(row);
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void pressNamed(String name) {
        test(find(Button.class).all().stream()
                        .filter(button -> name.equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static void actAs(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }
}
