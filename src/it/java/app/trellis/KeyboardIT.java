package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Without a mouse and without a finger: by Tab, arrows, Space and Enter, with the focus seen. */
@Tag("long")
@Order(5)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.THIRD_CASELOAD)
class KeyboardIT {

    private static final double A_LOOK_OR_TWO = 15_000;

    @Test
    void aPractitionerSignsInFindsAClientAndAssigns(Demo demo) throws Exception {
        try (Visitor practitioner = demo.visitor().atADesk(ColorScheme.LIGHT, "en-GB")) {
            Keyboard keyboard = new Keyboard(practitioner.page());
            signIn(practitioner, keyboard, "practitioner3@trellis.example");
            assertThat(practitioner.heading("Who needs you first")).isVisible();

            keyboard.tabTo(practitioner.field("Search by name or own word")).type("Reed");
            Locator found = practitioner.link("Reed R.");
            assertThat(practitioner.page().getByRole(AriaRole.ROW)).hasCount(2);
            keyboard.tabTo(practitioner.page().getByRole(AriaRole.GRIDCELL).first());
            keyboard.press("Enter");
            assertThat(found).isFocused();
            keyboard.press("Enter");
            practitioner.page().waitForURL("**/overview");
            assertThat(practitioner.heading("Reed R.")).isVisible();

            keyboard.tabTo(practitioner.link("Plan")).press("Enter");
            practitioner.page().waitForURL("**/plan");
            keyboard.tabTo(practitioner.button("Assign")).press("Enter");
            keyboard.tabTo(practitioner.link("Felt-safety check")).press("Enter");
            for (String line :
                    List.of(
                            "as proof that a client is safe",
                            "with the feared person in the room",
                            "more than twice a day (checking)")) {
                keyboard.tabTo(practitioner.checkbox(line)).press("Space");
                assertThat(practitioner.checkbox(line)).isChecked();
            }
            keyboard.tabTo(practitioner.button("Assign")).press("Enter");
            practitioner.page().waitForURL("**/plan");
            assertThat(practitioner.words("Felt-safety check").first()).isVisible();
        }
    }

    @Test
    void aClientSignsInAndAnswersACheckInWhichAnOpenCaseloadShows(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk("practitioner3@trellis.example")) {
            practitioner.askForACheckInToday("Reed R.");
            practitioner.goTo("/desk/caseload");
            Locator just = practitioner.words("Just in: Reed R.");
            assertThat(just).hasCount(0);
            answerTheCheckIn(demo);
            assertThat(just)
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_LOOK_OR_TWO));
        }
    }

    private static void answerTheCheckIn(Demo demo) throws Exception {
        try (Visitor client = demo.visitor().onAPhone(ColorScheme.DARK, "en-GB")) {
            Keyboard keyboard = new Keyboard(client.page());
            signIn(client, keyboard, "client18@trellis.example");
            keyboard.tabTo(client.link("Close"));
            keyboard.tabTo(client.link(Pattern.compile("Check-in"))).press("Enter");
            client.page().waitForURL("**/me/page/**");
            keyboard.tabTo(client.button("Begin")).press("Enter");
            for (int question = 1; question <= 10; question++) {
                keyboard.tabTo(client.radio("0: Not at all"));
                for (int mark = 0; mark < 6; mark++) {
                    keyboard.press("ArrowRight");
                }
                assertThat(client.radio("6")).isChecked();
                keyboard.tabTo(client.button("Next")).press("Enter");
            }
            Locator send = client.button("Send");
            Locator next = client.button("Next");
            while (!send.or(next).first().textContent().contains("Send")) {
                keyboard.tabTo(next).press("Enter");
            }
            keyboard.tabTo(send).press("Enter");
            keyboard.tabTo(client.button("Back to today")).press("Enter");
            client.page().waitForURL("**/me");
            assertThat(client.link(Pattern.compile("Check-in"))).hasCount(0);
        }
    }

    private static void signIn(Visitor visitor, Keyboard keyboard, String email) {
        visitor.goTo("/sign-in");
        Page page = visitor.page();
        keyboard.tabTo(page.locator("input[name=username]")).type(email);
        keyboard.tabTo(page.locator("input[name=password]")).type(Demo.PASSWORD).press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        visitor.arrived();
    }
}
