package app.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.exchange.TakingPracticeOut.FreshHalf;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.vault.OpeningHalf;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class PracticeOutPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private TakingPracticeOut taking;
    @Autowired private MakingExports making;
    @Autowired private TestClock clock;

    private Actor ada;
    private Actor otto;

    @BeforeEach
    void twoAdminister() {
        ada = people.administrator();
        otto = people.staff(ada, Role.ADMINISTRATOR);
        people.client(people.staff(ada, Role.PRACTITIONER));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void twoMakeTheKeyOneAsksAnotherAgreesAndBothFetch() throws GeneralSecurityException {
        comes(ada);
        assertThat(shown()).contains("Both halves of the key have to be made first");
        makeHalf(1);
        assertThat(buttons()).doesNotContain("Make half 2");
        assertThat(shown()).contains("Somebody else makes this one");

        comes(otto);
        makeHalf(2);
        find(TextArea.class).single().setValue("We move to another house.");
        press("Ask for the file");
        type(People.PASSWORD);
        assertThat(shown()).contains("It waits for another administrator.");
        assertThat(buttons()).contains("Take it back").doesNotContain("Agree");

        comes(ada);
        assertThat(shown()).contains("We move to another house.");
        press("Agree");
        type("not the password of anybody");
        assertThat(buttons()).contains("Agree");
        type(People.PASSWORD);
        assertThat(shown()).contains("Being made: 0 of 1 records");

        UUID id = people.as(ada, () -> taking.standing()).open().orElseThrow().id();
        CurrentPractice.call(ada.person().practiceId(), () -> making.look(id));
        press("Look again");
        assertThat(shown()).contains("The file is there until");
        assertThat(files()).isEmpty();
        press("Fetch the file");
        type(People.PASSWORD);
        assertThat(text(fetched())).startsWith("trellis-sealed 1\n");
        clock.advance(Duration.ofMinutes(6));
        assertThat(fetched()).isEmpty();
    }

    @Test
    void aHalfThatNobodySaysTheySavedIsNotUsed() {
        comes(ada);
        press("Make half 1");
        type(People.PASSWORD);
        assertThat(files()).hasSize(1);

        comes(ada);

        assertThat(files()).isEmpty();
        assertThat(people.as(ada, () -> taking.standing()).halves()).isEmpty();
    }

    @Test
    void theOverviewTellsTheOtherAdministratorAlone() {
        keep(ada, 1);
        keep(otto, 2);
        people.as(ada, () -> taking.ask("We move."));
        String line = "A colleague asked for the whole practice";

        signIn(ada);
        UI.getCurrentOrThrow().navigate("desk/practice");
        assertThat(shown()).doesNotContain(line);
        comes(otto);
        UI.getCurrentOrThrow().navigate("desk/practice");
        assertThat(shown()).contains(line);
    }

    private void makeHalf(int number) throws GeneralSecurityException {
        press("Make half " + number);
        type(People.PASSWORD);
        OpeningHalf half = OpeningHalf.parse(text(fetched()));
        press("I have saved it");
        assertThat(shown()).contains(half.sealing().fingerprint());
    }

    private void comes(Actor who) {
        signIn(who);
        UI.getCurrentOrThrow().navigate("desk/practice");
        UI.getCurrentOrThrow().navigate("desk/practice/take-out");
    }

    private static void signIn(Actor who) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    private void press(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void keep(Actor who, int number) {
        FreshHalf half = people.as(who, () -> taking.make(number, Locale.ENGLISH));
        people.as(who, () -> taking.keep(number, half.seals()));
    }

    private void type(String password) {
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class).withText("Go on").single()).click();
    }

    private byte[] fetched() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(files().getFirst()).download(out);
        return out.toByteArray();
    }

    private List<Anchor> files() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().matches("Save half .*|Fetch the file"))
                .toList();
    }

    private String shown() {
        roundTrip();
        return getCurrentView().getElement().getTextRecursively();
    }
}
