package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, end to end, as its people do it in a real browser on the packaged program: assign,
 * do on a phone, read, write and sign, see the trend, see the report. Each step builds on the one
 * before, and each page is asked by axe on the way, in light and in dark.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstThreadIT {

    private static final String PASSWORD = "ivy grows slowly here";
    private static final String CLIENT = "Linden E.";

    private RunningTrellis trellis;
    private Chromium chromium;

    @BeforeAll
    void start() throws Exception {
        trellis = RunningTrellis.withDemo();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (trellis != null) {
            trellis.close();
        }
    }

    @Test
    @Order(1)
    void aPractitionerAssignsAnExerciseAfterLookingAtWhomItIsNotFor() {
        try (BrowserContext browser = chromium.desk(ColorScheme.LIGHT, "en-GB")) {
            Page page = signIn(browser, "practitioner@trellis.example");
            assertThat(heading(page, "Who needs you first")).isVisible();
            findsNothing(page);
            Chromium.picture(page, "caseload");

            openClient(page, "assign/felt-safety-check");
            Locator assign = button(page, "Assign");
            assign.click();
            assertThat(page.getByText("Assign “Felt-safety check”")).isVisible();

            for (String line :
                    List.of(
                            "as proof that a client is safe",
                            "with the feared person in the room",
                            "more than twice a day (checking)")) {
                page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(line))
                        .check();
            }
            findsNothing(page);
            assign.click();

            page.waitForURL("**/plan");
            assertThat(page.getByText("Felt-safety check").first()).isVisible();
        }
    }

    @Test
    @Order(2)
    void aClientDoesItOnAPhoneAndNothingTypedIsLost() throws Exception {
        try (BrowserContext browser = chromium.phone(ColorScheme.DARK, "en-GB")) {
            Page page = signIn(browser, "client@trellis.example");
            assertThat(heading(page, "One small thing today")).isVisible();
            assertThat(page.getByText("Felt-safety check")).hasCount(0);
            findsNothing(page);
            Chromium.picture(page, "today");

            openRightNow(page);
            button(page, "Begin").click();
            radio(page, "At home").check();
            button(page, "Next").click();
            page.waitForResponse(
                    answer ->
                            answer.ok()
                                    && answer.request().method().equals("PUT")
                                    && answer.request().postData().contains("\"inside\":7"),
                    () -> radio(page, "7").click());
            assertThat(page.getByText("Kept", new Page.GetByTextOptions().setExact(true)).first())
                    .isVisible();

            page.reload();
            button(page, "Go on").click();
            assertThat(radio(page, "7")).isChecked();
            findsNothing(page);

            // A power cut: what was kept is there when the server is back.
            trellis.killAndRestart();
        }
        try (BrowserContext browser = chromium.phone(ColorScheme.LIGHT, "en-GB")) {
            Page page = signIn(browser, "client@trellis.example");
            openRightNow(page);
            button(page, "Go on").click();
            assertThat(radio(page, "7")).isChecked();

            Locator send = button(page, "Send");
            while (send.count() == 0) {
                Locator goOn = button(page, "Go on");
                (goOn.count() > 0 ? goOn.first() : button(page, "Next")).click();
            }
            send.dblclick();
            button(page, "Back to today").click();
            page.waitForURL("**/me");
        }
    }

    @Test
    @Order(3)
    void aPractitionerReadsItAndOnlyWhatIsShared() {
        try (BrowserContext browser = chromium.desk(ColorScheme.DARK, "en-GB")) {
            Page page = signIn(browser, "practitioner@trellis.example");
            openClient(page, "responses");
            Locator came = page.getByText("Felt-safety check");
            assertThat(came).hasCount(1);
            findsNothing(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("Open Felt-safety check")))
                    .click();
            assertThat(page.getByText("How calm is it inside you?").first()).isVisible();
            assertThat(page.getByText("At home")).hasCount(0);
        }
    }

    @Test
    @Order(4)
    void theTrendIsDrawnAndSaid() {
        try (BrowserContext browser = chromium.desk(ColorScheme.LIGHT, "en-GB")) {
            Page page = signIn(browser, "practitioner@trellis.example");
            openClient(page, "trends");
            assertThat(page.locator("trend-chart svg").first()).isVisible();
            assertThat(
                            page.getByText(
                                            Pattern.compile(
                                                    "own baseline", Pattern.CASE_INSENSITIVE))
                                    .first())
                    .isVisible();
            findsNothing(page);
            Chromium.picture(page, "trend");
        }
    }

    @Test
    @Order(5)
    void aSupervisorSeesTheReport() {
        try (BrowserContext browser = chromium.desk(ColorScheme.DARK, "en-GB")) {
            Page page = signIn(browser, "supervisor@trellis.example");
            assertThat(heading(page, "How work goes in your team")).isVisible();
            findsNothing(page);
            Chromium.picture(page, "report");
        }
    }

    @Test
    @Order(6)
    void helpNeedsNoSignInAndNoLine() {
        try (BrowserContext browser = chromium.phone(ColorScheme.LIGHT, "es-ES")) {
            Page page = browser.newPage();
            page.navigate(trellis.url("/sign-in"));
            page.waitForFunction(
                    "async () => (await caches.keys()).length > 0"
                            + " && !!(await caches.match('/help'))");
            findsNothing(page);
            browser.setOffline(true);
            page.navigate(trellis.url("/help"));
            assertThat(heading(page, "Ayuda")).isVisible();
            assertThat(page.locator("a[href^='tel:']").first()).isVisible();
        }
    }

    private Page signIn(BrowserContext browser, String email) {
        Page page = browser.newPage();
        page.navigate(trellis.url("/sign-in"));
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.locator("main h1").first().waitFor();
        return page;
    }

    private void openClient(Page page, String room) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CLIENT)).click();
        page.waitForURL("**/overview");
        page.navigate(page.url().replace("/overview", "/" + room));
        page.locator("main h1").first().waitFor();
    }

    private static void openRightNow(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Right now")))
                .first()
                .click();
        page.waitForURL("**/me/page/**");
        heading(page, "Right now").waitFor();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Asks axe; what Vaadin's own connection indicator does is not ours to mend. */
    private static void findsNothing(Page page) {
        AxeResults results =
                new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze();
        assertThat(results.getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
