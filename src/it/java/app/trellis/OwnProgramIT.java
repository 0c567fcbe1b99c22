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
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A program that a practitioner makes on the grid of weeks and days: a day and a week of it copied,
 * published, assigned with its days shown, changed, and brought to the client who has it.
 */
@Tag("long")
@Order(29)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class OwnProgramIT {

    private static final String PRACTITIONER = "practitioner2@trellis.example";
    private static final String NAME = "Jasmine L.";
    private static final String PROGRAM = "Quiet evenings";

    @Test
    void aProgramIsMadeAssignedChangedAndBroughtToTheClient(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            String address = make(practitioner);
            assign(practitioner, address);

            change(practitioner, address);
            bring(practitioner);
        }
    }

    /** One page on the first day, copied to the second; then the whole week once more. */
    private static String make(Visitor practitioner) {
        practitioner.goTo("/desk/library?show=programs");
        practitioner.button("Make a program").click();
        practitioner.page().waitForURL("**/library/programs/*");
        practitioner.arrived();
        practitioner.field("Name").fill(PROGRAM);
        add(practitioner, 1, "Grounding 5-4-3-2-1");
        practitioner.button("Copy week 1, day 1").click();
        copy(practitioner);
        assertThat(steps(practitioner)).hasCount(2);
        practitioner.button("Copy the week: Week 1").click();
        copy(practitioner);
        assertThat(steps(practitioner)).hasCount(4);
        practitioner.findsNothingAmiss();
        practitioner.picture("program-grid");
        publish(practitioner);
        assertThat(practitioner.heading(PROGRAM)).isVisible();
        assertThat(practitioner.button("Make the next version")).isVisible();
        return practitioner.path();
    }

    private static void assign(Visitor practitioner, String address) {
        practitioner.openClient(
                NAME, "program/ours-" + address.substring(address.lastIndexOf('/') + 1));
        assertThat(practitioner.words(Pattern.compile("^From .* to .*"))).isVisible();
        assertThat(practitioner.saying("On the first day: Grounding")).isVisible();
        tickTheLines(practitioner, practitioner.page().locator("main"));
        practitioner.button("Assign the program").click();
        practitioner.page().waitForURL("**/plan");
        practitioner.arrived();
        assertThat(card(practitioner)).containsText("0 of 4 steps done");
    }

    /** A page is moved, one is taken out, and one comes to it. */
    private static void change(Visitor practitioner, String address) {
        practitioner.goTo(address);
        practitioner.button("Make the next version").click();
        assertThat(practitioner.heading("Version 2")).isVisible();
        steps(practitioner).nth(2).click();
        choose(practitioner, "Day", "3");
        practitioner.dialog().getByText("Keep", exactly()).click();
        assertThat(practitioner.dialog()).hasCount(0);
        steps(practitioner).nth(1).click();
        practitioner.dialog().getByText("Take out", exactly()).click();
        assertThat(steps(practitioner)).hasCount(3);
        add(practitioner, 5, "Self-compassion break");
        publish(practitioner);
        assertThat(practitioner.heading("Clients with an earlier version")).isVisible();
        practitioner.findsNothingAmiss();
        practitioner.picture("program-earlier-version");
        practitioner.link(NAME).click();
        practitioner.page().waitForURL("**/plan");
        practitioner.arrived();
    }

    private static void bring(Visitor practitioner) {
        assertThat(card(practitioner)).containsText("This client has version 1");
        practitioner.button("See what version 2 changes").click();
        Locator dialog = practitioner.dialog();
        assertThat(dialog).containsText("until you say so, and what has begun stays as it is");
        assertThat(dialog).containsText("A new step");
        assertThat(dialog).containsText("is planned differently");
        assertThat(dialog).containsText("is no longer in it");
        assertThat(dialog).containsText("has begun and stays as it is");
        practitioner.findsNothingAmiss();
        practitioner.picture("program-bring");
        tickTheLines(practitioner, dialog);
        practitioner.button("Bring version 2").click();
        assertThat(dialog).hasCount(0);
        assertThat(card(practitioner)).not().containsText("This client has version 1");
        assertThat(practitioner.button("See what version 2 changes")).hasCount(0);
        card(practitioner).locator("summary").click();
        assertThat(card(practitioner)).containsText("Self-compassion break");
        practitioner.findsNothingAmiss();
        practitioner.picture("program-brought");
    }

    private static void add(Visitor practitioner, int day, String what) {
        practitioner.button("Add a step in week 1 on day " + day).click();
        practitioner
                .dialog()
                .getByLabel("What it is", new Locator.GetByLabelOptions().setExact(true))
                .fill(what);
        practitioner
                .page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(what))
                .first()
                .click();
        practitioner.dialog().getByText("Add", exactly()).click();
        assertThat(practitioner.dialog()).hasCount(0);
    }

    private static void copy(Visitor practitioner) {
        practitioner.dialog().getByText("Copy", exactly()).click();
        assertThat(practitioner.dialog()).hasCount(0);
    }

    private static void publish(Visitor practitioner) {
        practitioner.button("Publish").first().click();
        practitioner.page().getByRole(AriaRole.ALERTDIALOG).getByText("Publish", exactly()).click();
        assertThat(practitioner.page().getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
    }

    private static Locator steps(Visitor practitioner) {
        return practitioner.page().locator("button.program-step");
    }

    private static Locator card(Visitor practitioner) {
        return practitioner
                .page()
                .locator(".card")
                .filter(new Locator.FilterOptions().setHasText(PROGRAM));
    }

    /** Every line for whom a page is not is looked at. */
    private static void tickTheLines(Visitor practitioner, Locator where) {
        for (Locator tick : where.getByRole(AriaRole.CHECKBOX).all()) {
            if (tick.isVisible() && !tick.isChecked()) {
                tick.check();
            }
        }
        practitioner.settled();
    }

    private static void choose(Visitor practitioner, String select, String item) {
        practitioner
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + select)))
                .click();
        practitioner
                .page()
                .getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
