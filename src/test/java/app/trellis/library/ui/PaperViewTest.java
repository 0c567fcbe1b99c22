package app.trellis.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Field;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Role;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class PaperViewTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Content content;
    @Autowired PracticeSettings settings;

    private Actor anna;

    @BeforeEach
    void annaIsSignedIn() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSheetBearsThePhoneTitleAndNothingForProfessionals() {
        Exercise log = content.exercise("trigger-log");

        String sheet = sheet("trigger-log/paper");

        assertThat(find(H1.class).single().getText()).isEqualTo("Quick note");
        assertThat(sheet)
                .contains(log.why(), log.closing(), log.shortVersion().text())
                .contains("This page can stir things up.")
                .doesNotContain("Trigger log", log.purpose(), log.stopsWhen(), log.brief())
                .doesNotContain(log.notFor().getFirst());
    }

    @Test
    void aConditionIsWrittenOut() {
        String sheet = sheet("trigger-log/paper");

        assertThat(sheet)
                .contains("Only if you chose “Check on someone” at 7:")
                .contains("Only if you wrote something at 11:")
                .contains("Only questions 4, 5.");
    }

    @Test
    void aScaleHasItsMarksAndAChoiceItsBoxes() {
        sheet("trigger-log/paper");

        assertThat(find(Span.class).withClassName("paper-mark").all()).hasSize(11);
        assertThat(find(Span.class).withClassName("paper-tick").all())
                .extracting(Span::getText)
                .contains("A tone of voice", "Hurt", "Pull away");
    }

    @Test
    void itSaysThatNobodySeesItAndWhomToCall() {
        String sheet = sheet("trigger-log/paper");

        assertThat(sheet)
                .contains("Nobody sees this sheet unless you show it.")
                .contains(settings.read().crisisText())
                .contains("I need a moment")
                .contains(content.lookAround(java.util.Locale.ENGLISH).steps().getFirst())
                .doesNotContain("{");
    }

    @Test
    void whoMayKnowIsNotAskedWhereNobodyIsTold() {
        Exercise asks =
                content.exercises().stream()
                        .filter(one ->
                                one.fields().stream().anyMatch(PaperViewTest::asksWhoMayKnow))
                        .findFirst()
                        .orElseThrow();
        String question =
                asks.fields().stream()
                        .filter(PaperViewTest::asksWhoMayKnow)
                        .findFirst()
                        .orElseThrow()
                        .label();

        assertThat(sheet(asks.key() + "/paper")).doesNotContain(question);
    }

    @Test
    void everyShippedExerciseFitsOnPaper() {
        for (Exercise exercise : content.exercises()) {
            String sheet = sheet(exercise.key() + "/paper");
            assertThat(sheet)
                    .as(exercise.key())
                    .contains(exercise.phoneTitle(), exercise.closing())
                    .doesNotContain("{", " at 0");
        }
    }

    @Test
    void theSheetSpeaksTheLanguageThatWasChosen() {
        assertThat(sheet("grounding/paper", QueryParameters.of("lang", "es")))
                .contains("Nadie ve esta hoja")
                .doesNotContain("Nobody sees this sheet");
        assertThat(UI.getCurrentOrThrow().getLocale().getLanguage()).isEqualTo("en");
    }

    @Test
    void aVersionThatIsNotThereIsNotPrinted() {
        go("grounding/paper", QueryParameters.of("v", "1"));
        assertThat(find(NotFoundPage.class).exists()).isFalse();

        go("grounding/paper", QueryParameters.of("v", "99"));
        assertThat(find(NotFoundPage.class).exists()).isTrue();

        go("grounding/paper", QueryParameters.of("v", "x"));
        assertThat(find(NotFoundPage.class).exists()).isTrue();

        go("grounding/paper", QueryParameters.of("lang", "tlh"));
        assertThat(find(NotFoundPage.class).exists()).isTrue();
    }

    private static boolean asksWhoMayKnow(Field field) {
        return "KNOW".equals(field.block());
    }

    private String sheet(String path) {
        return sheet(path, QueryParameters.empty());
    }

    private static void go(String path, QueryParameters asked) {
        UI.getCurrentOrThrow().navigate("desk/library/" + path, asked);
    }

    private String sheet(String path, QueryParameters asked) {
        go(path, asked);
        Component paper = find(Div.class).withClassName("paper").single();
        return textOf(paper.getElement());
    }

    private static String textOf(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(PaperViewTest::textOf).collect(Collectors.joining(" "));
    }
}
