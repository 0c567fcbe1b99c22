package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The ledger is proposed by a practitioner and switched on by the client's yes. A week is looked
 * back on and drawn with its caption. The client switches it off, and the next time the
 * practitioner does; each reads that the other did.
 */
@Tag("long")
@Order(31)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class LedgerIT {

    private static final String PRACTITIONER = "practitioner@trellis.example";
    private static final String CLIENT = "client6@trellis.example";
    private static final String NAME = "Sorrel F.";
    private static final String PHONE_TITLE = "What I noticed";

    @Test
    void twoSwitchItOnAWeekIsLookedBackOnAndEitherSwitchesItOff(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor client = demo.onAPhone(CLIENT)) {
            StepsIT.recordAPrivateTalk(practitioner, NAME);
            propose(practitioner);
            client.goTo("/me");
            assertThat(client.link(Pattern.compile(PHONE_TITLE))).hasCount(0);

            agree(client);
            lookBack(client);
            seeItDrawn(client);

            switchOff(client);
            assertThat(client.saying("You switched it off on")).isVisible();
            practitioner.openClient(NAME, "plan");
            assertThat(practitioner.saying("The client switched it off on")).isVisible();

            propose(practitioner);
            agree(client);
            practitioner.openClient(NAME, "plan");
            assertThat(practitioner.saying("On, one look back every")).isVisible();
            switchOff(practitioner);
            assertThat(practitioner.saying("You or a colleague switched it off on")).isVisible();
            assertThat(client.goTo("/me/noticed").saying("Your practitioner switched it off on"))
                    .isVisible();
        }
    }

    private static void propose(Visitor practitioner) {
        practitioner.openClient(NAME, "assign/consistency-ledger");
        practitioner.button(Pattern.compile("^Which person")).click();
        practitioner
                .page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Partner").setExact(true))
                .click();
        for (Locator tick : practitioner.page().getByRole(AriaRole.CHECKBOX).all()) {
            if (tick.isVisible() && !tick.isChecked() && !isBodyMap(tick)) {
                tick.check();
            }
        }
        practitioner.findsNothingAmiss();
        practitioner.button("Propose it").click();
        practitioner.page().waitForURL("**/plan");
        practitioner.arrived();
        assertThat(practitioner.saying("The client has not said yes or no yet")).isVisible();
    }

    private static boolean isBodyMap(Locator tick) {
        return tick.locator("xpath=..").innerText().contains("Leave out the body map");
    }

    /** For today, so that the first week is there to look back on. */
    private static void agree(Visitor client) {
        client.goTo("/me").link("Look at it").click();
        client.page().waitForURL("**/me/noticed");
        client.arrived();
        client.findsNothingAmiss();
        client.picture("ledger-proposed");
        client.button(Pattern.compile("On which day")).click();
        client.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(today()).setExact(true))
                .click();
        client.button("Yes, switch it on").click();
        assertThat(client.saying("One look back every " + today())).isVisible();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London"))
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH);
    }

    private static void lookBack(Visitor client) {
        client.goTo("/me").link(Pattern.compile(PHONE_TITLE)).first().click();
        client.page().waitForURL("**/me/page/**");
        client.heading(PHONE_TITLE).waitFor();
        client.button("Begin").click();
        Locator send = client.button("Send");
        while (send.count() == 0) {
            Locator partner = client.radio("Partner");
            if (partner.count() == 1 && !partner.isChecked()) {
                partner.check();
            }
            client.button("Next").click();
        }
        send.click();
        client.button("Back to today").click();
        client.page().waitForURL("**/me");
    }

    private static void seeItDrawn(Visitor client) {
        client.goTo("/me/way");
        assertThat(client.saying("Kept promises do not show that a person is safe").first())
                .isVisible();
        client.findsNothingAmiss();
        client.picture("ledger-on-my-way");
    }

    private static void switchOff(Visitor one) {
        if (one.path().startsWith("/me")) {
            one.goTo("/me/noticed");
        }
        one.button("Switch it off").click();
        Locator question = one.page().getByRole(AriaRole.ALERTDIALOG);
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Switch it off").setExact(true))
                .click();
        assertThat(question).hasCount(0);
    }
}
