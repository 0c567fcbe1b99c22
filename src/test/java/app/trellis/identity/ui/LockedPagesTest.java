package app.trellis.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.OwnPin;
import app.trellis.identity.PageLock;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ReadsBack;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a client meets while their pages are locked, and before they read what they wrote. */
@ServiceTest
class LockedPagesTest extends SpringBrowserlessTest {

    private static final String PIN = "4719";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @Autowired People people;
    @Autowired OwnPin pin;
    @Autowired PageLock lock;
    @Autowired TestClock clock;

    private Actor mia;

    @BeforeEach
    void miaIsSignedIn() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);
        mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "me/mine",
                "me/way",
                "me/looking-back",
                "me/private",
                "me/profile",
                "me/goals",
                "me/again",
                "me/support/steady-page",
                "me/tell",
                "me/nothing-here"
            })
    void lockedEveryAddressShowsTheSame(String address) {
        lock.lock();

        go(address);

        assertThat(getCurrentView()).isInstanceOf(LockView.class);
        assertThat(shown()).contains("Closed for now").doesNotContain("Client");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).containsExactly("/help");
        assertThat($(PasswordField.class).all()).hasSize(1);
    }

    @Test
    void thePasswordOpensWhereThereIsNoPin() {
        lock.lock();
        go("me");

        type("Your password", "one that is wrong");
        assertThat(lock.isLocked()).isTrue();
        type("Your password", People.PASSWORD);

        assertThat(lock.isLocked()).isFalse();
        go("me");
        assertThat(getCurrentView()).isNotInstanceOf(LockView.class);
    }

    @Test
    void thePinOpensAndSoDoesThePassword() {
        pin.set(People.PASSWORD, PIN);
        lock.lock();
        go("me");
        type("PIN", "0417");
        assertThat(field("PIN").isInvalid()).isTrue();
        assertThat(lock.isLocked()).isTrue();
        type("PIN", PIN);
        assertThat(lock.isLocked()).isFalse();

        lock.lock();
        go("me/mine");
        press("Use the password");
        type("Your password", People.PASSWORD);

        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void afterFiveWrongPinsThePasswordIsAskedFor() {
        pin.set(People.PASSWORD, PIN);
        lock.lock();
        for (int time = 1; time < 5; time++) {
            go("me");
            type("PIN", "0417");
        }
        pin.answer("0417");

        go("me");

        assertThat(field("Your password")).isNotNull();
        assertThat(lock.isLocked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me/way",
                "me/looking-back",
                "me/private",
                "me/opened",
                "me/on-this-phone",
                "me/looking-back/00000000-0000-7000-8000-000000000001"
            })
    void readingBackAsksFiveMinutesAfterTheSignIn(String address) {
        clock.advance(A_WHILE.minusSeconds(1));
        go(address);
        assertThat(getCurrentView()).isNotInstanceOf(AgainView.class);

        clock.advance(Duration.ofSeconds(1));
        go(address);

        assertThat(getCurrentView()).isInstanceOf(AgainView.class);
        assertThat(shown()).contains("Is it you?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "me/mine", "me/tell", "me/support/steady-page", "me/goals"})
    void writingSomethingNewNeverAsks(String address) {
        clock.advance(A_WHILE);

        go(address);

        assertThat(getCurrentView()).isNotInstanceOf(AgainView.class);
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    @Test
    void onceItIsGivenItIsNotAskedForAWhile() {
        pin.set(People.PASSWORD, PIN);
        clock.advance(A_WHILE);
        go("me/looking-back");
        type("PIN", PIN);

        clock.advance(A_WHILE.minusSeconds(1));
        go("me/way");
        assertThat(getCurrentView().getClass().isAnnotationPresent(ReadsBack.class)).isTrue();

        clock.advance(Duration.ofSeconds(1));
        go("me/looking-back");
        assertThat(getCurrentView()).isInstanceOf(AgainView.class);
    }

    @Test
    void sheChoosesHowSoonAndSetsAPinOnHerOwnPage() {
        go("me/profile");
        typeOnly("Your password, so that it is you", People.PASSWORD);
        typeOnly("New PIN", "1234");
        press("Keep this PIN");
        assertThat(field("New PIN").getErrorMessage()).contains("try this one first");
        assertThat(field("New PIN").getValue()).isEqualTo("1234");

        typeOnly("New PIN", PIN);
        press("Keep this PIN");

        assertThat(pin.opens()).isTrue();
        assertThat(shown()).contains("You have a PIN");
        press("Do without a PIN");
        assertThat(field("Your password, so that it is you").isInvalid()).isTrue();
        typeOnly("Your password, so that it is you", People.PASSWORD);
        press("Do without a PIN");
        assertThat(pin.isSet()).isFalse();
    }

    private void go(String address) {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("help-is-elsewhere");
        UI.getCurrentOrThrow().navigate(address);
    }

    private void type(String label, String value) {
        typeOnly(label, value);
        press("Open");
    }

    private void typeOnly(String label, String value) {
        test(field(label)).setValue(value);
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private PasswordField field(String label) {
        return $(PasswordField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
