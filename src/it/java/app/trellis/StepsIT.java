package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A program of eight weeks is assigned with its days shown before, and its first page stands on the
 * phone. A small step is written by both, opened when both say so, stepped back from with kind
 * words, and opened again.
 */
@Order(28)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class StepsIT {

    private static final String PRACTITIONER = "practitioner2@trellis.example";
    private static final String CLIENT = "client14@trellis.example";
    private static final String NAME = "Marlow N.";
    private static final String STEP = "Tell them how my week was";

    @Test
    void anEightWeekProgramIsAssignedAndASmallStepGoesUpBackAndUp(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor client = demo.onAPhone(CLIENT)) {
            recordAPrivateTalk(practitioner, NAME);
            assignTheProgram(practitioner, NAME);
            client.goTo("/me");
            assertThat(client.words(Pattern.compile("Something to read")).first()).isVisible();

            beginSmallSteps(practitioner);
            write(practitioner, "Say hello", "2");
            practitioner.findsNothingAmiss();
            client.goTo("/me").link("Look at them").click();
            client.page().waitForURL("**/me/steps");
            client.arrived();
            write(client, STEP, "1");
            sayYes(client);
            client.findsNothingAmiss();
            open(practitioner);
            client.goTo("/me/steps").button("Step back").click();
            assertThat(client.saying("Stepping back is a skill").first()).isVisible();
            sayYes(client);
            open(practitioner);
            assertThat(client.goTo("/me/steps").button("I did it, or a part")).isVisible();
        }
    }

    static void recordAPrivateTalk(Visitor practitioner, String client) {
        practitioner.openClient(client, "details");
        practitioner.button("Record a talk: Private talk").click();
        practitioner
                .page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("About"))
                .click();
        option(practitioner, "Partner");
        practitioner.radio("No concern today").check();
        practitioner.button("Record the talk").click();
        assertThat(practitioner.words("Kept.")).isVisible();
    }

    /** Eight weeks with a partner, from today. */
    static void assignTheProgram(Visitor practitioner, String client) {
        practitioner.openClient(client, "program/rebuilding-with-a-partner");
        choosePartner(practitioner);
        tickEverythingBut(practitioner, "Trust check-in");
        assertThat(practitioner.words(Pattern.compile("^From .* to .*"))).isVisible();
        practitioner.findsNothingAmiss();
        practitioner.button("Assign the program").click();
        practitioner.page().waitForURL("**/plan");
        practitioner.arrived();
        assertThat(practitioner.heading("Rebuilding with a partner")).isVisible();
    }

    private static void beginSmallSteps(Visitor practitioner) {
        practitioner.openClient(NAME, "assign/vulnerability-ladder");
        choosePartner(practitioner);
        tickEverythingBut(practitioner, "Leave out the body map");
        practitioner.button("Assign").click();
        practitioner.page().waitForURL("**/plan");
        practitioner.arrived();
        practitioner.button("Small steps").click();
        practitioner.page().waitForURL("**/steps");
        practitioner.arrived();
    }

    private static void write(Visitor visitor, String what, String hard) {
        visitor.button("Write a step").click();
        visitor.field("What would I do?").fill(what);
        visitor.labelled("How hard will it feel?").fill(hard);
        visitor.button("Keep the step").click();
        assertThat(visitor.dialog()).hasCount(0);
        assertThat(visitor.words(what)).isVisible();
    }

    private static void sayYes(Visitor client) {
        client.button("Yes, I want this, for me").click();
        assertThat(client.button("Not yet, I take my yes back")).isVisible();
    }

    /** The easiest one stands first. */
    private static void open(Visitor practitioner) {
        practitioner.goTo(practitioner.path());
        practitioner.button("Open it together").first().click();
        practitioner.field("Why, if the rule is not met").fill("We talked it through in the room.");
        practitioner.button("Open it").click();
        assertThat(practitioner.dialog()).hasCount(0);
        assertThat(practitioner.button("It was done")).isVisible();
    }

    private static void choosePartner(Visitor practitioner) {
        practitioner.button(Pattern.compile("^Which person")).click();
        option(practitioner, "Partner");
    }

    private static void option(Visitor practitioner, String name) {
        practitioner
                .page()
                .getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void tickEverythingBut(Visitor practitioner, String left) {
        Locator ticks = practitioner.page().getByRole(AriaRole.CHECKBOX);
        for (Locator tick : ticks.all()) {
            if (tick.isVisible() && !tick.isChecked() && !isCalled(tick, left)) {
                tick.check();
            }
        }
    }

    private static boolean isCalled(Locator tick, String name) {
        return tick.locator("xpath=..").innerText().contains(name);
    }
}
