package app.trellis.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.Program;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class LibraryPagesTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired Content content;

    private Actor administrator;

    @BeforeEach
    void annaWorksHere() {
        administrator = people.administrator();
        signIn(people.staff(administrator, Role.PRACTITIONER));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLibraryShowsEveryExerciseUnderItsTheme() {
        navigate(LibraryView.class);

        String shown = tables();
        assertThat(content.exercises()).extracting(Exercise::name).allMatch(shown::contains);
        assertThat(shown)
                .contains("◇ another person, first in a session")
                .contains("5 min, short 2 min");
    }

    @Test
    void searchingLeavesWhatWasMeant() {
        navigate(LibraryView.class);

        test(find(TextField.class).single()).setValue("letter steadier");

        assertThat(tables()).contains("Letter to myself").doesNotContain("Emotion journal");
    }

    @Test
    void aFavouriteIsFoundAgainByWhoMadeItOneAndByNobodyElse() {
        UI.getCurrent().navigate("desk/library/trigger-log");
        press("Make it a favourite");
        assertThat(page()).contains("A favourite of mine");
        UI.getCurrent().navigate("desk/library", QueryParameters.of("favourites", "1"));
        assertThat(tables()).contains("Trigger log", "♥ Favourite.").doesNotContain("Grounding");

        signIn(people.staff(administrator, Role.SUPERVISOR));
        UI.getCurrent().navigate("desk/library", QueryParameters.of("favourites", "1"));
        assertThat(page()).contains("No exercise is like that");
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void nothingFoundSaysSo() {
        navigate(LibraryView.class);

        test(find(TextField.class).single()).setValue("submarine");

        assertThat(page()).contains("No exercise is like that");
        assertThat(find(DataTable.class).all()).isEmpty();
    }

    @Test
    void theAddressOpensAShelf() {
        open("programs");

        assertThat(find(RadioButtonGroup.class).single().getValue())
                .isEqualTo(LibraryView.Shelf.PROGRAMS);
        assertThat(content.programs()).extracting(Program::name).allMatch(page()::contains);

        open("cards");
        assertThat(page()).contains("What trust after a hurt is");

        open("pages");
        assertThat(page()).contains("My steady page");
    }

    @Test
    void everyExerciseOpensWithItsPreview() {
        for (Exercise exercise : content.exercises()) {
            UI.getCurrent().navigate("desk/library/" + exercise.key());

            assertThat(find(H1.class).single().getText()).isEqualTo(exercise.name());
            assertThat(page()).contains(exercise.stopsWhen(), exercise.brief());
            ExercisePlayer player = find(ExercisePlayer.class).single();
            assertThat(player.getElement().getProperty("preview", false)).isTrue();
            assertThat(player.getElement().getProperty("definition"))
                    .isEqualTo(
                            content.exerciseJson(
                                    exercise.key(), exercise.version(), Locale.ENGLISH));
        }
    }

    @Test
    void everyProgramOpensWithItsWeeks() {
        for (Program program : content.programs()) {
            UI.getCurrent().navigate("desk/library/program/" + program.key());

            assertThat(find(H1.class).single().getText()).isEqualTo(program.name());
            assertThat(page()).contains(program.before(), program.hold(), program.end());
        }
    }

    @Test
    void aSupervisorMayLookToo() {
        signIn(people.staff(administrator, Role.SUPERVISOR));

        navigate(LibraryView.class);

        assertThat(tables()).contains("Emotion journal");
    }

    @Test
    void anAdministratorHasNoLibrary() {
        signIn(administrator);

        UI.getCurrent().navigate("desk/library");

        assertThat(find(DataTable.class).all()).isEmpty();
    }

    @Test
    void whatIsNotShippedIsNotThere() {
        UI.getCurrent().navigate("desk/library/no-such-exercise");

        assertThat(find(NotFoundPage.class).all()).hasSize(1);
    }

    private static void open(String shelf) {
        UI.getCurrent().navigate(LibraryView.PATH, QueryParameters.simple(Map.of("show", shelf)));
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(actor.authentication());
    }

    private String tables() {
        List<DataTable> tables = find(DataTable.class).all();
        return tables.stream()
                .map(table -> table.getElement().getProperty("innerHTML"))
                .collect(Collectors.joining());
    }

    private String page() {
        return Shown.on(getCurrentView());
    }
}
