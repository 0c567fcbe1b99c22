package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.responses.FillingInTogether;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.Shell;
import app.trellis.shared.ui.TrendChart;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TogetherPagesTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private FillingInTogether together;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyRoomLeadsToWhatCanBeFilledInTogether() {
        walk("desk/clients/" + client + "/trends");
        test(find(Button.class).withText("Fill in together").single()).click();

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "desk/clients/" + client + "/together/trust-check-in",
                        "desk/clients/" + client + "/together/gad-7");
    }

    @Test
    void inTheClientsHandsNothingOfTheDeskIsThere() {
        walk("desk/clients/" + client + "/together/gad-7");

        ExercisePlayer player = find(ExercisePlayer.class).single();
        assertThat(player.getElement().getProperty("endpoint"))
                .isEqualTo("/keep/together/" + client);
        assertThat(player.getElement().getProperty("phoneKey")).isNull();
        assertThat(find(Shell.class).all()).isEmpty();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.contains("desk"));
    }

    @Test
    void noAddressLeadsOutOfTheClientsHands() {
        walk("desk/clients/" + client + "/together/gad-7");

        walk("desk/caseload");
        assertThat(address()).isEqualTo("desk/handing-back");
        walk("desk/clients/" + client + "/trends");
        assertThat(address()).isEqualTo("desk/handing-back");
        walk("desk/clients/" + client + "/together/gad-7");
        assertThat(find(ExercisePlayer.class).all()).hasSize(1);

        walk("desk/handing-back");
        type("something else entirely");
        walk("desk/caseload");
        assertThat(find(Shell.class).all()).isEmpty();

        walk("desk/handing-back");
        type(People.PASSWORD);
        assertThat(address()).isEqualTo("desk/caseload");
        walk("desk/clients/" + client + "/trends");
        assertThat(find(Shell.class).all()).hasSize(1);
    }

    @Test
    void openingThePageAnewGivesNoFurtherTries() {
        List<Boolean> over = new ArrayList<>();
        for (int wrong = 1; wrong <= 3; wrong++) {
            walk("desk/handing-back");
            type("something else entirely");
            over.add(
                    UI
                            .getCurrentOrThrow()
                            .getInternals()
                            .dumpPendingJavaScriptInvocations()
                            .stream()
                            .anyMatch(sent ->
                                    sent.getInvocation().getParameters().contains("/closed")));
        }

        assertThat(over).containsExactly(false, false, true);

        walk("desk/handing-back");
        type(People.PASSWORD);
        assertThat(address()).isEqualTo("desk/handing-back");
    }

    @Test
    void whatCannotBeBegunSaysWhy() {
        walk("desk/clients/" + client + "/together/phq-9");

        assertThat(find(ExercisePlayer.class).all()).isEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("asks about thoughts of not living");
    }

    @Test
    void theTrendSaysThatItWasFilledInTogether() {
        people.as(
                anna,
                () -> {
                    ResponseForPlayer page = together.open(client, "gad-7", Locale.ENGLISH);
                    Map<String, @Nullable Object> answers = new HashMap<>();
                    for (int item = 1; item <= 7; item++) {
                        answers.put("q" + item, "1");
                    }
                    together.send(
                            client,
                            page.id(),
                            new Writing(0, answers, "", Sharing.SHARED, false, null, false, null));
                });

        walk("desk/clients/" + client + "/trends");

        assertThat(find(DataTable.class).all())
                .anyMatch(table ->
                        table.getElement()
                                .getProperty("innerHTML")
                                .contains("together in the session"));
        assertThat(find(TrendChart.class).all())
                .anyMatch(chart ->
                        String.valueOf(chart.getElement().getPropertyRaw("spec"))
                                .contains("together in the session"));
    }

    @Test
    void theWayBackToTheDeskAsksForThePassword() {
        walk("desk/handing-back?to=desk/clients/" + client + "/trends");
        assertThat(find(Shell.class).all()).isEmpty();

        type("something else entirely");
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(find(Shell.class).all()).isEmpty();

        type(People.PASSWORD);
        assertThat(find(Shell.class).all()).hasSize(1);
        assertThat(address()).isEqualTo("desk/clients/" + client + "/trends");
    }

    @Test
    void theWayBackLeadsNowhereButToTheDesk() {
        walk("desk/handing-back?to=//elsewhere.example");

        type(People.PASSWORD);

        assertThat(address()).isEqualTo("desk/caseload");
    }

    private void type(String password) {
        find(PasswordField.class).single().setValue(password);
        test(find(Button.class).withText("To the desk").single()).click();
    }

    private static String address() {
        return UI.getCurrentOrThrow().getInternals().getActiveViewLocation().getPath();
    }

    private void walk(String address) {
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        String[] parts = address.split("\\?", 2);
        UI.getCurrentOrThrow()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }
}
