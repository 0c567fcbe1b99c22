package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A session in the middle of a program of eight weeks: prepared from the caseload in three clicks,
 * held, its note written from the brief and signed, and what the client sent closed with them.
 */
@Order(27)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class PrepareAndCloseIT {

    private static final String PRACTITIONER = "practitioner2@trellis.example";
    private static final String CLIENT = "client10@trellis.example";
    private static final String NAME = "Heather J.";
    private static final String OBSTACLE = "If I am too tired, I will do it in the morning.";
    private static final String WORDS = "I told my sister about the evening, and she stayed.";

    @Test
    void aSessionIsPreparedHeldAndClosed(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor client = demo.onAPhone(CLIENT)) {
            StepsIT.recordAPrivateTalk(practitioner, NAME);
            StepsIT.assignTheProgram(practitioner, NAME);
            sendTheCheckIn(client);

            openTheBriefFromTheCaseload(practitioner);
            assertThat(practitioner.saying(WORDS).first()).isVisible();
            assertThat(practitioner.words("You do not have to forgive")).isVisible();
            practitioner.findsNothingAmiss();
            practitioner.picture("brief");
            read(practitioner);
            client.goTo("/me/looking-back");
            assertThat(client.saying("You will talk about it on").first()).isVisible();

            practitioner.button("Start session").click();
            practitioner.button("Keep it and write the note").click();
            practitioner.page().waitForURL("**/note");
            practitioner.arrived();
            bringInWhatTheyWrote(practitioner);
            practitioner.field("Plan").fill("One slow moment a day. The program goes on.");
            agreeOnSomething(practitioner);
            assertThat(practitioner.field("Plan"))
                    .hasValue("One slow moment a day. The program goes on.");
            sign(practitioner);
            assertThat(practitioner.heading("Agreed for next time")).isVisible();
            assertThat(practitioner.saying(OBSTACLE)).isVisible();
            assertThat(practitioner.button("Agree on something")).hasCount(0);
            practitioner.picture("note-agreed");
            assertThat(client.goTo("/me").link(Pattern.compile("What carries me"))).isVisible();

            practitioner.openClient(NAME, "brief");
            practitioner.button("Everything discussed: Came in").click();
            practitioner
                    .page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByText(
                            "Everything discussed", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(practitioner.button(Pattern.compile("^Everything discussed"))).hasCount(0);
            client.goTo("/me/looking-back");
            assertThat(client.saying("You talked about this on").first()).isVisible();
            client.findsNothingAmiss();
        }
    }

    private static void sendTheCheckIn(Visitor client) {
        client.goTo("/me").link(Pattern.compile("Check-in")).first().click();
        client.page().waitForURL("**/me/page/**");
        client.arrived();
        Locator send = client.button("Send");
        Locator words = client.page().locator("exercise-player textarea");
        while (send.count() == 0) {
            if (words.count() > 0 && words.first().isVisible()) {
                words.first().fill(WORDS);
            }
            client.button(Pattern.compile("^(Begin|Go on|Next)$")).first().click();
        }
        send.click();
        // Tapped twice, as people do, it leads away once.
        client.button("Back to today").dblclick();
        // She has goals: how near they are may be said before it is Today again.
        client.page().waitForURL("**/me/goals?after=check-in");
        client.arrived();
        client.link("Not now, to Today").click();
        client.page().waitForURL("**/me");
        client.arrived();
    }

    private static void openTheBriefFromTheCaseload(Visitor practitioner) {
        practitioner.openClient(NAME, "overview");
        String brief = practitioner.path().replace("/overview", "/brief");
        practitioner.goTo("/desk/caseload");
        practitioner.page().locator("a[href$='" + brief.substring(1) + "']").click();
        practitioner.page().waitForURL("**/brief");
        practitioner.arrived();
    }

    private static void read(Visitor practitioner) {
        practitioner.button("Read: Trust recovery check-in").first().click();
        assertThat(practitioner.heading("When will you talk about it?")).isVisible();
        practitioner.dialog().getByRole(AriaRole.BUTTON).last().click();
        assertThat(practitioner.dialog()).hasCount(0);
    }

    private static void bringInWhatTheyWrote(Visitor practitioner) {
        practitioner.button("Bring in from the brief").click();
        practitioner.findsNothingAmiss();
        practitioner.picture("bring-in");
        practitioner
                .page()
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(WORDS))
                .first()
                .locator("input")
                .check();
        practitioner.button("Put into the note").click();
        assertThat(practitioner.dialog()).hasCount(0);
        assertThat(
                        practitioner
                                .page()
                                .getByRole(AriaRole.TEXTBOX)
                                .filter(new Locator.FilterOptions().setVisible(true))
                                .first())
                .hasValue(Pattern.compile(WORDS.replace(".", "\\.")));
    }

    /** The plan is made beside what stood in the way last time, and the note stays where it is. */
    private static void agreeOnSomething(Visitor practitioner) {
        practitioner.button("Agree on something").click();
        Locator dialog = practitioner.dialog();
        Locator what = dialog.getByLabel("What", new Locator.GetByLabelOptions().setExact(true));
        what.fill("Strengths");
        practitioner
                .page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Strengths"))
                .click();
        assertThat(dialog.getByText("Last time").first()).isVisible();
        for (Locator line : dialog.getByRole(AriaRole.CHECKBOX).all()) {
            line.check();
        }
        dialog.getByLabel("If … gets in the way").fill("I am too tired");
        dialog.getByLabel("then I will …").fill("do it in the morning");
        practitioner.findsNothingAmiss();
        practitioner.picture("agree");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign")).click();
        assertThat(practitioner.dialog()).hasCount(0);
        assertThat(practitioner.saying(OBSTACLE)).isVisible();
    }

    private static void sign(Visitor practitioner) {
        practitioner.button("Sign").click();
        practitioner
                .page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText("Sign", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(practitioner.words("as signed")).isVisible();
        practitioner.findsNothingAmiss();
    }
}
