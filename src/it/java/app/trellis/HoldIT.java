package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Somebody did not feel safe: Help stands there at the touch, pages with another person rest, the
 * practitioner sees it before everything else, acknowledges it, and opens the pages again only
 * after a private talk and with a note.
 */
@Tag("long")
@Order(7)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.THIRD_CASELOAD)
class HoldIT {

    private static final String PRACTITIONER = "practitioner3@trellis.example";
    private static final String CLIENT = "client19@trellis.example";
    private static final String NAME = "Sage S.";
    private static final String WAITS = "Safety answer, not yet acknowledged";
    private static final String RESTS = "This page is resting. You will look at it together.";

    @Test
    void anUnsafeAnswerRestsPagesUntilAPersonHasTalkedAndSaidSo(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            recordAPrivateTalk(practitioner);
            assignAPageWithAnotherPerson(practitioner);
            practitioner.askForACheckInToday(NAME);
        }
        try (Visitor client = demo.onAPhone(CLIENT)) {
            assertThat(pageWithAnotherPerson(client)).isVisible();
            answerThatItWasNotSafe(client);
            assertThat(client.saying(RESTS)).isVisible();
            assertThat(pageWithAnotherPerson(client)).hasCount(0);
            client.findsNothingAmiss();
        }
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            standsOnTop(practitioner);
            acknowledge(practitioner);
            recordAPrivateTalk(practitioner);
            liftIt(practitioner);
        }
        try (Visitor client = demo.onAPhone(CLIENT)) {
            assertThat(pageWithAnotherPerson(client)).isVisible();
            assertThat(client.saying(RESTS)).hasCount(0);
        }
    }

    private static void recordAPrivateTalk(Visitor practitioner) {
        practitioner.openClient(NAME, "details");
        practitioner.button("Record a talk: Private talk").click();
        Page page = practitioner.page();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("About")).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Partner").setExact(true))
                .click();
        practitioner.radio("No concern today").check();
        practitioner.button("Record the talk").click();
        assertThat(practitioner.words("Kept.")).isVisible();
    }

    private static void assignAPageWithAnotherPerson(Visitor practitioner) {
        practitioner.openClient(NAME, "assign/boundary-review");
        practitioner.checkbox("danger now: talk instead").check();
        practitioner.button(Pattern.compile("^Which person")).click();
        practitioner
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Partner").setExact(true))
                .click();
        practitioner.button("Assign").click();
        practitioner.page().waitForURL("**/plan");
    }

    private static void answerThatItWasNotSafe(Visitor client) {
        client.link(Pattern.compile("Check-in")).click();
        client.page().waitForURL("**/me/page/**");
        client.button("Begin").click();
        Locator safe = client.heading("I felt safe with the people around me.");
        while (safe.count() == 0) {
            client.button("Next").click();
        }
        assertThat(helpBesideTheQuestion(client)).hasCount(0);
        client.radio("1").click();
        assertThat(helpBesideTheQuestion(client)).isVisible();
        client.findsNothingAmiss();
        Locator send = client.button("Send");
        while (send.count() == 0) {
            client.button("Next").click();
        }
        send.click();
        client.button("Back to today").click();
        client.page().waitForURL("**/me");
        client.arrived();
    }

    /** The foot of each screen has Help as well; this one stands with the question. */
    private static Locator helpBesideTheQuestion(Visitor client) {
        return client.page()
                .getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Help"));
    }

    private static Locator pageWithAnotherPerson(Visitor client) {
        return client.page().getByRole(AriaRole.MAIN).getByText("Looking back");
    }

    /** Whoever stands above has such an answer too, and an older one. */
    private static void standsOnTop(Visitor practitioner) {
        Locator rows = practitioner.page().getByRole(AriaRole.ROW);
        Locator row = row(practitioner, Pattern.compile(NAME));
        assertThat(row).hasAccessibleName(Pattern.compile(WAITS));
        int place = Integer.parseInt(row.getAttribute("aria-rowindex"));
        // The first row holds the headings.
        for (int above = 1; above < place; above++) {
            assertThat(rows.nth(above)).hasAccessibleName(Pattern.compile(WAITS));
        }
        practitioner.findsNothingAmiss();
    }

    private static Locator row(Visitor practitioner, Pattern name) {
        return practitioner
                .page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
    }

    private static void acknowledge(Visitor practitioner) {
        practitioner.openClient(NAME, "responses");
        practitioner.button("Acknowledge").first().click();
        practitioner.field("What was done about it").fill("Rang on the safe number.");
        practitioner.findsNothingAmiss();
        practitioner.dialog().getByText("Acknowledge", exactly()).click();
        assertThat(practitioner.dialog()).hasCount(0);
        assertThat(practitioner.button("Acknowledge")).hasCount(0);
        practitioner.goTo("/desk/caseload");
        assertThat(practitioner.link(NAME)).isVisible();
        assertThat(row(practitioner, Pattern.compile(NAME + ".*" + WAITS))).hasCount(0);
    }

    private static void liftIt(Visitor practitioner) {
        practitioner.openClient(NAME, "overview");
        practitioner.button("Lift this").click();
        Locator lift = practitioner.dialog().getByText("Lift this", exactly());
        lift.click();
        // The field itself, not what is read out as it comes.
        assertThat(
                        practitioner
                                .page()
                                .locator("[slot='error-message']")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText("Please write a line about why")))
                .isVisible();
        practitioner
                .field("What you found, and why the pages may open")
                .fill("Talked alone in the room. It was the crowd, not the partner.");
        lift.click();
        assertThat(practitioner.dialog()).hasCount(0);
        assertThat(practitioner.button("Lift this")).hasCount(0);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
