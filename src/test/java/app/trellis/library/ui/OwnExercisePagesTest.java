package app.trellis.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.BuildingExercises;
import app.trellis.library.Choice;
import app.trellis.library.Level;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.library.QuestionKind;
import app.trellis.library.StartSharing;
import app.trellis.library.Theme;
import app.trellis.library.Typed;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class OwnExercisePagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired BuildingExercises building;

    private Actor administrator;
    private Actor anna;

    @BeforeEach
    void annaWorksHere() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        actAs(anna);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAdministratorFindsNoSuchPage() {
        actAs(administrator);

        UI.getCurrent().navigate(OwnExercisesView.PATH);

        assertThat(getCurrentView()).isNotInstanceOf(OwnExercisesView.class);
    }

    @Test
    void anExerciseIsTypedLookedAtAndPublished() {
        UI.getCurrent().navigate(OwnExercisesView.PATH);
        assertThat(page()).contains("No exercise of your own yet.");
        press("Write an exercise");
        assertThat(page()).contains("It appears here with the first question.");

        typeAll();

        assertThat(preview()).contains("How was today?").contains("\"low\":\"hard\"");
        press("Publish");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        test(dialog).confirm();

        assertThat(page()).contains("Version 1, since", "A short page");
        UI.getCurrent().navigate(LibraryView.PATH);
        assertThat(tables()).contains("Evening look", "Our own. See what the day was like.");
    }

    private void typeAll() {
        test(field("Name")).setValue("Evening look");
        test(field("Title on the phone")).setValue("A short page");
        test(field("What it is for, in one sentence")).setValue("See what the day was like.");
        choose(Theme.SELF);
        radio("Level", Level.CALM);
        radio("Who reads it at first", StartSharing.SHARED);
        test(area("Why, in a few plain sentences")).setValue("You can put the day down.");
        test(field("Minutes")).setValue("4");
        press("Add a question");
        test(area("What is asked")).setValue("How was today?");
        choose(QuestionKind.SLIDER);
        test(field("0 means")).setValue("hard");
        test(field("10 means")).setValue("good");
    }

    @Test
    void whatIsTypedIsThereAfterThePageIsLoadedAgain() {
        OwnExerciseId id = start();
        open(id);
        test(field("Name")).setValue("Half an exercise");

        UI.getCurrent().navigate(OwnExercisesView.PATH);
        assertThat(tables()).contains("Half an exercise", "Being written");
        open(id);

        assertThat(field("Name").getValue()).isEqualTo("Half an exercise");
    }

    @Test
    void whatIsMissingIsSaidWhereItBelongs() {
        open(start());

        press("Publish");

        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(page()).contains("At least one question is needed.");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void answersThatAreCalledOtherwiseAreStillWaitedFor() {
        OwnExerciseId id = start();
        OwnQuestion asked = Typed.asking("q1", QuestionKind.SINGLE_CHOICE, "Who was there?");
        OwnQuestion after =
                Typed.asking("q2", QuestionKind.SHORT_TEXT, "What did they say?")
                        .askedWhen(new Asked(How.ONE_OF, "q1", List.of("a-friend")));
        keep(id, Typed.asking(Typed.evening(), List.of(asked, after)));
        open(id);

        press("1.", "Who was there?");
        test(area("Answers")).setValue("Nobody\nA good friend");

        assertThat(draft(id).questions().getLast().asked().is()).containsExactly("a-good-friend");
        assertThat(draft(id).faults()).isEmpty();
    }

    @Test
    void aQuestionWaitsForSeveralThingsAndEachCanBeTakenAway() {
        OwnExerciseId id = start();
        OwnQuestion who = Typed.asking("q1", QuestionKind.SINGLE_CHOICE, "Who was there?");
        OwnQuestion what = Typed.asking("q2", QuestionKind.SHORT_TEXT, "What did they say?");
        OwnQuestion after =
                Typed.asking("q3", QuestionKind.SHORT_TEXT, "And then?")
                        .askedWhen(new Asked(How.FILLED, "q2", List.of()));
        keep(id, Typed.asking(Typed.evening(), List.of(who, what, after)));
        open(id);
        press("3.", "And then?");

        press("Another thing that has to hold");
        Select<OwnQuestion> earlier = find(Select.class).withCaption("The earlier question").last();
        test(earlier).selectItem("Who was there?");
        CheckboxGroup<Choice> answers =
                find(CheckboxGroup.class).withCaption("Any of these answers").single();
        test(answers).selectItem("A friend");
        test(area("What is asked")).setValue("And after that?");

        assertThat(draft(id).questions().getLast().asked().each())
                .containsExactly(
                        new Asked(How.FILLED, "q2", List.of()),
                        new Asked(How.ONE_OF, "q1", List.of("a-friend")));
        assertThat(draft(id).faults()).isEmpty();
        press("1.", "Who was there?");
        test(area("Answers")).setValue("Nobody\nA good friend");
        assertThat(draft(id).questions().getLast().asked().also())
                .containsExactly(new Asked(How.ONE_OF, "q1", List.of("a-good-friend")));

        press("3.", "And after that?");
        press("Take this away");
        assertThat(draft(id).questions().getLast().asked())
                .isEqualTo(new Asked(How.FILLED, "q2", List.of()));
    }

    @Test
    void questionsAreMovedAndTakenAwayAndNeverShareANumber() {
        OwnExerciseId id = start();
        keep(id, Typed.evening());
        open(id);

        pressNamed("Move question 2 up");
        pressNamed("Take question 6 away");
        press("Add a question");

        assertThat(draft(id).questions())
                .extracting(OwnQuestion::id)
                .containsExactly("q2", "q1", "q3", "q4", "q5", "q7");
    }

    @Test
    void theNextVersionIsPublishedWithAListOfWhatIsDifferent() {
        OwnExerciseId id = published(Typed.evening());
        open(id);
        press("Write the next version");
        assertThat(page()).contains("nothing changes by itself");

        test(field("Title on the phone")).setValue("A quiet page");
        press("Publish");

        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Title on the phone: “A short page” is now “A quiet page”");
        test(dialog).confirm();
        assertThat(page()).contains("Version 2, since", "Version 1, since", "is now");
    }

    @Test
    void aShippedExerciseIsCopiedAsAStartAndStaysAsItIs() {
        UI.getCurrent().navigate("desk/library/trigger-log");
        press("Copy as a start");

        assertThat(getCurrentView()).isInstanceOf(OwnExerciseView.class);
        assertThat(field("Name").getValue()).isEmpty();
        assertThat(field("Title on the phone").getValue()).isEqualTo("Quick note");
        assertThat(preview()).contains("How strong was it at the top?");
    }

    @Test
    void aRetiredExerciseLeavesTheLibraryAndComesBack() {
        OwnExerciseId id = published(Typed.evening());
        open(id);
        press("Retire");
        test(find(ConfirmDialog.class).single()).confirm();
        UI.getCurrent().navigate(LibraryView.PATH);
        assertThat(tables()).doesNotContain("Evening look");

        open(id);
        assertThat(page()).contains("Retired", "How was today?");
        press("Offer it again");
        UI.getCurrent().navigate(LibraryView.PATH);
        assertThat(tables()).contains("Evening look");
    }

    private OwnExerciseId start() {
        return people.as(anna, () -> building.start());
    }

    private void keep(OwnExerciseId id, OwnExercise exercise) {
        people.as(anna, () -> building.keep(id, 0, exercise));
        actAs(anna);
    }

    private OwnExerciseId published(OwnExercise exercise) {
        OwnExerciseId id = start();
        keep(id, exercise);
        people.as(anna, () -> building.publish(id, 1));
        actAs(anna);
        return id;
    }

    private OwnExercise draft(OwnExerciseId id) {
        OwnExercise found = people.as(anna, () -> building.draft(id).orElseThrow().exercise());
        actAs(anna);
        return found;
    }

    private void open(OwnExerciseId id) {
        actAs(anna);
        UI.getCurrent().navigate(OwnExercisesView.path(id));
        assertThat(getCurrentView()).isInstanceOf(OwnExerciseView.class);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String preview() {
        return find(ExercisePlayer.class).single().getElement().getProperty("definition");
    }

    private String tables() {
        return find(DataTable.class).all().stream()
                .map(table -> table.getElement().getProperty("innerHTML"))
                .collect(Collectors.joining());
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

    @SuppressWarnings("unchecked")
    private <T> void choose(T value) {
        Select<T> select =
                (Select<T>)
                        find(Select.class).all().stream()
                                .filter(one ->
                                        one.getListDataView().getItems().anyMatch(value::equals))
                                .findFirst()
                                .orElseThrow();
        test(select).selectItem(select.getItemLabelGenerator().apply(value));
    }

    @SuppressWarnings("unchecked")
    private <T> void radio(String label, T value) {
        RadioButtonGroup<T> group =
                (RadioButtonGroup<T>)
                        find(RadioButtonGroup.class).all().stream()
                                .filter(one -> label.equals(one.getLabel()))
                                .findFirst()
                                .orElseThrow();
        test(group).selectItem(group.getItemLabelGenerator().apply(value));
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(String number, String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> {
                            String text = button.getElement().getTextRecursively();
                            return text.contains(number) && text.contains(words);
                        })
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
