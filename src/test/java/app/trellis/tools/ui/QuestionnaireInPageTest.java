package app.trellis.tools.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExerciseId;
import app.trellis.measures.DefiningForms;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormDraft;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A Questionnaire that comes in as a draft, and not before somebody said so. */
@ServiceTest
class QuestionnaireInPageTest extends SpringBrowserlessTest {

    private static final String SCALE =
            """
            {"resourceType":"Questionnaire","status":"active","title":"Our own scale",
             "copyright":"Written by us",
             "item":[
              {"linkId":"1","type":"choice","text":"I slept well","answerOption":[
               {"valueCoding":{"code":"0","display":"Never"}},
               {"valueCoding":{"code":"1","display":"Often"}}]},
              {"linkId":"2","type":"choice","text":"I ate well","answerOption":[
               {"valueCoding":{"code":"0","display":"Never"}},
               {"valueCoding":{"code":"1","display":"Often"}}]}%s]}
            """;
    private static final String PICTURE =
            ",{\"linkId\":\"3\",\"type\":\"attachment\",\"text\":\"A picture of you\"}";

    @Autowired People people;
    @Autowired BuildingExercises exercises;
    @Autowired DefiningForms forms;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;

    @BeforeEach
    void aPractice() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPractitionerLooksAndBeginsAnExerciseAndNothingIsKeptBefore() {
        show(anna, "desk/library/ours");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("desk/questionnaire-in");
        show(anna, "desk/questionnaire-in");
        look(SCALE.formatted(PICTURE));

        assertThat(shown())
                .contains("Our own scale", "I slept well", "One of several, 2 answers")
                .contains("One thing is left out", "A picture of you: Trellis has no question")
                .contains("Many published scales may be used only with the permission")
                .contains("Written by us");
        assertThat(find(Button.class).withText("As a questionnaire that is scored").all())
                .isEmpty();
        assertThat(people.as(anna, exercises::all)).isEmpty();

        press("As an exercise");

        var all = people.as(anna, exercises::all);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().version()).isZero();
        OwnExerciseId id = all.getFirst().id();
        assertThat(people.as(anna, () -> exercises.draft(id)).orElseThrow().exercise().questions())
                .hasSize(2);
    }

    @Test
    void anAdministratorBeginsAFormThatAsksForItsLicenceBeforeItIsUsed() {
        show(administrator, "desk/questionnaire-in");
        look(SCALE.formatted(""));
        assertThat(find(Button.class).withText("As an exercise").all()).isEmpty();

        press("As a questionnaire that is scored");

        var all = people.as(administrator, forms::all);
        assertThat(all).hasSize(1);
        OwnFormDraft draft =
                people.as(administrator, () -> forms.draft(all.getFirst().id())).orElseThrow();
        assertThat(draft.form().line()).isEqualTo("Written by us");
        assertThat(draft.form().questions())
                .extracting(OwnForm.Question::text)
                .containsExactly("I slept well", "I ate well");
        assertThat(draft.form().faults())
                .extracting(one -> one.key())
                .contains("measures.own.fault.right", "measures.own.fault.direction");
    }

    @Test
    void aBrokenFileSaysWhatIsWrongWithIt() {
        show(anna, "desk/questionnaire-in");
        look("<Questionnaire/>");
        assertThat(shown()).contains("The file is XML. Please have it written as JSON.");
        look("{\"resourceType\":\"Bundle\"}");
        assertThat(shown()).contains("The file holds a Bundle, and not a Questionnaire.");
    }

    private void look(String file) {
        find(QuestionnaireInView.class).single().look(file.getBytes(UTF_8));
    }

    private void show(Actor actor, String path) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate(path);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String shown() {
        StringBuilder shown = new StringBuilder();
        gather(find(QuestionnaireInView.class).single().getElement(), shown);
        return shown.toString();
    }

    private static void gather(com.vaadin.flow.dom.Element element, StringBuilder shown) {
        shown.append(element.getProperty("innerHTML", "")).append(' ');
        shown.append(element.getText()).append(' ');
        element.getChildren().forEach(child -> gather(child, shown));
    }
}
