package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody puts the phone down in the middle of a page. Ten minutes later nothing of it can be
 * seen, read out or found by a way around; with the PIN every word is where it was.
 */
@Order(9)
@ExtendWith(Demo.Opened.class)
class RelockIT {

    private static final String PAGE = "/me/support/hold-this-message";
    private static final String PIN = "4719";
    private static final Pattern WORDS = Pattern.compile("do not send this");

    @Test
    void aPageLocksByTimeGivesNothingAwayAndOpensWithEveryWord(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client24@trellis.example").expecting("status of 423")) {
            setPin(client);
            client.page().clock().install();
            client.goTo(PAGE);
            words(client).fill("do not send this");
            words(client).press("End");
            client.page().keyboard().type(" tonight");

            client.page().clock().fastForward("10:00");

            locked(client);
            client.findsNothingAmiss();
            client.picture("locked-on-a-phone");
            client.page().reload();
            locked(client);
            Page other = client.anotherTab("/me/looking-back");
            assertThat(other.getByLabel("PIN").first()).isVisible();
            other.close();
            client.page().goBack();
            assertThat(client.page().getByText(WORDS)).hasCount(0);
            client.goTo(PAGE);
            locked(client);

            open(client);

            assertThat(words(client)).hasValue("do not send this tonight");
            assertThat(client.path()).startsWith(PAGE);
        }
    }

    @Test
    void withoutALineItLocksAllTheSameAndNothingTypedIsLost(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client22@trellis.example")
                        .expecting("ERR_INTERNET_DISCONNECTED|status of 423")) {
            setPin(client);
            client.page().clock().install();
            client.goTo(PAGE);
            words(client).fill("do not send this");
            assertThat(client.page().locator("[data-state=KEPT]")).isVisible();
            client.browser().setOffline(true);
            words(client).press("End");
            client.page().keyboard().type(", I wrote");

            client.page().clock().fastForward("10:00");

            assertThat(client.heading("Closed for now")).isVisible();
            assertThat(client.page().locator("exercise-player")).hasCount(0);
            assertThat(client.saying("What you wrote is safe.")).isVisible();
            assertThat(client.link("Close")).isVisible();
            assertThat(client.link("Help")).isVisible();
            client.findsNothingAmiss();
            client.picture("locked-without-a-line");

            client.browser().setOffline(false);
            open(client);

            assertThat(words(client)).hasValue("do not send this, I wrote");
        }
    }

    @Test
    void fiveWrongPinsEndTheSessionAndThePasswordOpens(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client13@trellis.example").expecting("status of 4")) {
            setPin(client);
            client.page().clock().install();
            client.goTo("/me");
            client.page().clock().fastForward("10:00");
            locked(client);
            for (int time = 1; time < 5; time++) {
                pin(client).fill("0417");
                client.button("Open").click();
                assertThat(client.saying("That is not your PIN").first()).isVisible();
                client.page().reload();
                locked(client);
            }

            pin(client).fill("0417");
            client.button("Open").click();

            client.page().waitForURL("**/closed");
            client.goTo("/me");
            assertThat(client.path()).startsWith("/sign-in");
            client.signInHere("client13@trellis.example", Demo.PASSWORD);
            assertThat(client.path()).startsWith("/me");
        }
    }

    private static void setPin(Visitor client) {
        client.goTo("/me/profile");
        client.labelled("Your password, so that it is you").fill(Demo.PASSWORD);
        client.labelled("New PIN").fill(PIN);
        client.button("Keep this PIN").click();
        assertThat(client.saying("You have a PIN.")).isVisible();
    }

    private static void locked(Visitor client) {
        assertThat(client.heading("Closed for now")).isVisible();
        assertThat(pin(client)).isVisible();
        assertThat(client.link("Close")).isVisible();
        assertThat(client.link("Help")).isVisible();
        assertThat(client.page().locator("exercise-player")).hasCount(0);
        assertThat(client.page().getByText(WORDS)).hasCount(0);
        assertThat(client.page()).hasTitle("Trellis");
        client.settled();
    }

    private static void open(Visitor client) {
        pin(client).fill(PIN);
        client.button("Open").click();
        words(client).waitFor();
    }

    private static Locator pin(Visitor client) {
        return client.labelled("PIN");
    }

    private static Locator words(Visitor client) {
        return client.page().locator("exercise-player textarea");
    }
}
