package app.trellis.exchange.ui;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TakeAlongPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private TestClock clock;

    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void theWayToTheFileOpensWithThePasswordAlone() {
        walk();
        assertThat(shown()).contains("First, your password").contains("The file is not locked");
        assertThat(files()).isEmpty();

        type("not the password of anybody");
        assertThat(shown()).doesNotContain("The way is open");
        assertThat($(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(files()).isEmpty();

        type(People.PASSWORD);
        assertThat(shown()).contains("The way is open for 5 minutes");
        assertThat(files()).hasSize(2);
    }

    @Test
    void afterThreeWrongOnesTheRightOneOpensNothingEither() {
        walk();
        type("one that is wrong");
        type("another that is wrong");
        walk();
        type("a third that is wrong");

        type(People.PASSWORD);

        assertThat(shown()).doesNotContain("The way is open");
        assertThat(files()).isEmpty();
    }

    @Test
    void whoComesAgainIsAskedAgain() {
        walk();
        type(People.PASSWORD);

        walk();

        assertThat(files()).isEmpty();
        assertThat($(PasswordField.class).all()).hasSize(1);
    }

    @Test
    void theFileIsThereForFiveMinutesAndNoLonger() {
        walk();
        type(People.PASSWORD);
        assertThat(fetched(files().getFirst())).startsWith("%PDF-".getBytes(US_ASCII));

        clock.advance(TakeAlongView.OPEN.plusSeconds(1));

        assertThat(fetched(files().getFirst())).isEmpty();
        assertThat(fetched(files().getLast())).isEmpty();
    }

    private byte[] fetched(Anchor link) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(link).download(out);
        return out.toByteArray();
    }

    private void walk() {
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("me/mine");
        UI.getCurrentOrThrow().navigate("me/take-along");
    }

    private void type(String password) {
        test($(PasswordField.class).single()).setValue(password);
        test($(Button.class).withText("Go on").single()).click();
    }

    private List<Anchor> files() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getText().startsWith("Download"))
                .toList();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
