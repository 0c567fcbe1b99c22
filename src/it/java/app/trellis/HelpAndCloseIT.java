package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The two ways that must always work: to Help, and out. */
@Order(4)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.THIRD_CASELOAD)
class HelpAndCloseIT {

    private static final String ASK_ABOUT_NOT_LIVING =
            """
            (player) => {
              player.preview = true;
              player.definition = {key: 'form', form: true, fields: [{
                id: 'last', type: 'singleChoice', label: 'Thoughts of not living',
                choices: [{value: '0', label: 'Not at all'}, {value: '1', label: 'Several days'}],
                signs: [{is: ['1'], fullHelp: true}]}]};
            }
            """;

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
            knowsHelp(stranger);
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
    void whoHasOnlyEverSeenHelpHasItWithoutALineToo(Demo demo) throws Exception {
        try (Visitor stranger =
                demo.visitor()
                        .onAPhone(ColorScheme.LIGHT, "en-GB")
                        .expecting("ERR_INTERNET_DISCONNECTED")) {
            stranger.goTo("/help");
            assertThat(noLine(stranger)).isHidden();
            isHeldHere(stranger);
            stranger.browser().setOffline(true);
            stranger.goTo("/help");
            assertThat(stranger.heading("Help")).isVisible();
            assertThat(stranger.page().locator(".crisis a[href^='tel:']").first()).isVisible();
            assertThat(noLine(stranger)).isVisible();
        }
    }

    @Test
    void aPhoneThatBelievesInItsLineStillSaysWhenNothingComesThrough(Demo demo) throws Exception {
        try (Visitor stranger =
                demo.visitor()
                        .onAPhone(ColorScheme.LIGHT, "en-GB")
                        .expecting("ERR_FAILED|when fetching the script")) {
            stranger.browser().route("**/help-worker.js", Route::abort);
            stranger.goTo("/help");
            assertThat(noLine(stranger)).isVisible();
            assertThat((Boolean) stranger.page().evaluate("navigator.onLine")).isTrue();
        }
    }

    @Test
    void numbersLeadToACallWhereverTheyStandOnAPage(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk("practitioner3@trellis.example")) {
            practitioner.askForACheckInToday("Tansy T.");
        }
        try (Visitor client = demo.onAPhone("client20@trellis.example")) {
            client.link(Pattern.compile("Check-in")).click();
            client.button("Begin").waitFor();
            assertThat(client.page().locator("exercise-player .why a[href^='tel:']").first())
                    .isVisible();

            // No form with such a question is open in the demo, whose crisis text nobody has read.
            client.page().locator("exercise-player").evaluate(ASK_ABOUT_NOT_LIVING);
            client.button("Begin").click();
            client.radio("Several days").click();
            assertThat(client.page().getByRole(AriaRole.ALERT).locator("a[href^='tel:']").first())
                    .isVisible();
            client.findsNothingAmiss();
        }
    }

    private static Locator noLine(Visitor visitor) {
        return visitor.page().locator(".no-line");
    }

    @Test
    void thePagesThatKeepNothingOpenWithoutALine(Demo demo) throws Exception {
        try (Visitor stranger =
                demo.visitor()
                        .onAPhone(ColorScheme.DARK, "en-GB")
                        .expecting("ERR_INTERNET_DISCONNECTED")) {
            knowsHelp(stranger);
            stranger.browser().setOffline(true);

            stranger.goTo("/help/write-and-let-go");
            stranger.page().locator("#words").fill("all of it");
            stranger.button("Let it go").click();
            assertThat(stranger.page().locator("#words")).hasValue("");
            assertThat(stranger.words("It is gone. Nobody has it.")).isVisible();

            stranger.goTo("/help/before-i-check");
            stranger.page().getByLabel("Tell someone").check();
            assertThat(stranger.page().locator("#kind")).containsText("be kind to yourself");

            stranger.goTo("/help/steady-page");
            assertThat(stranger.saying("Nothing of your steady page lies")).isVisible();
            assertThat(stranger.page().locator(".crisis a[href^='tel:']").first()).isVisible();
        }
    }

    /** Whoever comes in must not read the numbers of a helpline, with or without a line. */
    @Test
    void closeWithoutALineShowsNothingAndSignsOutWhenTheLineIsBack(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client20@trellis.example").expecting("ERR_INTERNET_DISCONNECTED")) {
            client.goTo("/me");
            isHeldHere(client);
            client.browser().setOffline(true);

            client.link("Close").click();

            assertThat(client.saying("1 tbsp = 15 ml")).isVisible();
            assertThat(client.page()).hasTitle("1 tbsp = 15 ml");
            assertThat(client.page().locator("a")).hasCount(0);

            client.browser().setOffline(false);
            assertThat(client.page().locator(".plain-table")).isVisible();
            client.page().navigate(client.page().url().replace("/closed", "/me"));
            client.page().waitForURL("**/sign-in**");
        }
    }

    @Test
    void fromAPageOnesWayToHelpNeedsNoLine(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client20@trellis.example").expecting("ERR_INTERNET_DISCONNECTED")) {
            client.goTo("/me");
            isHeldHere(client);
            client.link(Pattern.compile("A short page|Look around")).first().click();
            client.button(Pattern.compile("^(Begin|Go on)$")).click();
            client.button("Help").waitFor();
            client.browser().setOffline(true);

            client.button("Help").click();

            assertThat(client.heading("Help")).isVisible();
            assertThat(client.page().locator(".crisis a[href^='tel:']").first()).isVisible();
        }
    }

    @Test
    void aSteadyPageOpensWithoutALineOnlyWhereItsOwnerHeldItAndOnlyWithTheirCode(Demo demo)
            throws Exception {
        try (Visitor client =
                demo.onAPhone("client16@trellis.example").expecting("ERR_INTERNET_DISCONNECTED")) {
            client.goTo("/me/support/steady-page");
            client.page().getByLabel("A kind line for me").fill("This night ends too");
            assertThat(client.page().locator("[data-state=KEPT]")).isVisible();
            knowsHelp(client);

            client.browser().setOffline(true);
            client.goTo("/me/support/steady-page");
            assertThat(client.words(Pattern.compile("Nothing of your steady page lies")))
                    .isVisible();
            assertThat(client.page().locator(".crisis a[href^='tel:']").first()).isVisible();

            client.browser().setOffline(false);
            client.goTo("/help/steady-page");
            client.findsNothingAmiss();
            client.page().locator("#new-code").fill("seven trees");
            client.button("Hold it here").click();
            assertThat(client.words(Pattern.compile("It is on this phone now"))).isVisible();

            client.browser().setOffline(true);
            client.goTo("/me/support/steady-page");
            client.page().locator("#code").fill("seven tree");
            client.button("Open").click();
            assertThat(client.words(Pattern.compile("did not open with that code"))).isVisible();
            assertThat(client.words(Pattern.compile("This night ends"))).hasCount(0);
            client.page().locator("#code").fill("seven trees");
            client.button("Open").click();
            assertThat(client.words("This night ends too")).isVisible();

            client.button("Take it off this phone").click();
            assertThat(client.words("This night ends too")).hasCount(0);
            assertThat(client.words("It is no longer on this phone.")).isVisible();
        }
    }

    @Test
    void aSteadyPageThatIsOpenStaysWhenTheLineDrops(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client17@trellis.example").expecting("ERR_INTERNET_DISCONNECTED")) {
            client.goTo("/me/support/steady-page");
            client.page().getByLabel("A kind line for me").waitFor();
            client.browser().setOffline(true);
            client.page().getByLabel("A kind line for me").fill("I can wait until morning");
            assertThat(client.words(Pattern.compile("There is no line right now"))).isVisible();
            assertThat(client.page().locator("exercise-player a[href^='tel:']").first())
                    .isVisible();

            client.browser().setOffline(false);
            assertThat(client.page().locator("[data-state=KEPT]")).isVisible();
            client.goTo("/me/support/steady-page");
            assertThat(client.page().getByLabel("A kind line for me"))
                    .hasValue("I can wait until morning");
        }
    }

    @Test
    void whatAClientTellsFromHelpStandsOnTopForThePractice(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client18@trellis.example")) {
            client.goTo("/help");
            client.link(Pattern.compile("Tell my practitioner")).click();
            client.page().waitForURL("**/me/tell");
            client.heading("A word").waitFor();
            client.findsNothingAmiss();
            client.page()
                    .getByLabel("What would you like your practitioner to know?")
                    .fill("It was a hard night");
            client.page().reload();
            assertThat(client.page().getByLabel("What would you like your practitioner to know?"))
                    .hasValue("It was a hard night");
            client.button("Send").click();
            assertThat(client.words(Pattern.compile("Nobody watches it all day"))).isVisible();
        }
    }

    /** A page of the program was seen on this device, and has put Help into its store. */
    private static void knowsHelp(Visitor visitor) {
        visitor.goTo("/sign-in");
        isHeldHere(visitor);
    }

    /** Waits until this device holds Help and answers with it. */
    private static void isHeldHere(Visitor visitor) {
        visitor.page()
                .evaluate(
                        """
                        async () => {
                          const isKnown = async () => navigator.serviceWorker.controller
                              && await caches.match('/help/steady-page');
                          for (let tries = 0; tries < 400 && !(await isKnown()); tries++) {
                            await new Promise((again) => setTimeout(again, 50));
                          }
                        }
                        """);
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
