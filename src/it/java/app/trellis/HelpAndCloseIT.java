package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two ways that must always work: to Help, and out. */
@Order(4)
@ExtendWith(Demo.Opened.class)
class HelpAndCloseIT {

    private static final Pattern CLIENTS_WORDS = Pattern.compile("small thing today|to be done");

    @Test
    void helpIsThereInSpanishWithoutSignInAndWithoutALine(Demo demo) throws Exception {
        try (Visitor stranger =
                demo.visitor()
                        .onAPhone(ColorScheme.LIGHT, "es-ES")
                        .expecting("ERR_INTERNET_DISCONNECTED")) {
            stranger.goTo("/help");
            assertThat(stranger.heading("Ayuda")).isVisible();
            stranger.findsNothingAmiss();
            stranger.goTo("/sign-in");
            stranger.page()
                    .waitForFunction(
                            "async () => !!navigator.serviceWorker.controller"
                                    + " && !!(await caches.match('/help'))");
            stranger.browser().setOffline(true);
            stranger.goTo("/help");
            assertThat(stranger.heading("Ayuda")).isVisible();
            assertThat(stranger.page().locator("a[href^='tel:']").first()).isVisible();
            // Whatever else one asks for without a line, Help answers.
            stranger.goTo("/me");
            assertThat(stranger.heading("Ayuda")).isVisible();
        }
    }

    @Test
    void closeLeavesANeutralPageAndNoWayBack(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client14@trellis.example")) {
            client.link("Looking back").click();
            client.page().waitForURL("**/me/looking-back");
            client.link("Close").click();
            isNeutral(client);
            client.findsNothingAmiss();

            client.page().goBack();
            client.arrived();
            assertThat(client.path()).doesNotContain("/me");
            assertThat(client.words(CLIENTS_WORDS)).hasCount(0);

            client.goTo("/me");
            assertThat(client.heading("Good to see you")).isVisible();
        }
    }

    @Test
    void shiftThreeTimesClosesAPageThatIsBeingWritten(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client15@trellis.example")) {
            client.link(Pattern.compile("Look around")).click();
            client.page().waitForURL("**/me/page/**");
            client.heading("Look around").waitFor();
            for (int press = 0; press < 3; press++) {
                client.page().keyboard().press("Shift");
            }
            isNeutral(client);
        }
    }

    private static void isNeutral(Visitor client) {
        client.page().waitForURL("**/closed");
        assertThat(client.heading("Kitchen measures")).isVisible();
        assertThat(client.words(Pattern.compile("Trellis"))).hasCount(0);
        assertThat(client.page().title()).doesNotContain("Trellis");
    }
}
