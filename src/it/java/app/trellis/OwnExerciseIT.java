package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An exercise that a practitioner writes: looked at as on a phone, published, assigned, and changed
 * while a client is half-way through the version before.
 */
@Order(9)
@ExtendWith(Demo.Opened.class)
class OwnExerciseIT {

    private static final String PRACTITIONER = "practitioner@trellis.example";
    private static final String CLIENT = "client@trellis.example";
    private static final String NAME = "Linden E.";
    private static final String BEFORE = "How was the walk?";
    private static final String AFTER = "How was the way there?";

    @Test
    void aClientGoesOnWithTheVersionTheyBeganWhenItIsChanged(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor phone = demo.onAPhone(CLIENT)) {
            String exercise = write(practitioner);
            assign(practitioner, exercise);
            begin(phone);

            publishTheNextVersion(practitioner, exercise);
            goOnAndSend(phone);

            readIt(practitioner);
            useTheNewerVersion(practitioner);
            phone.goTo("/me");
            open(phone);
            phone.button("Begin").click();
            assertThat(phone.heading(AFTER)).isVisible();
        }
    }

    private static String write(Visitor practitioner) {
        practitioner.goTo("/desk/library/ours");
        practitioner.button("Write an exercise").click();
        practitioner.page().waitForURL("**/ours/*");
        saysHowMuchFits(practitioner);
        practitioner.field("Name").fill("After a walk");
        practitioner.field("Title on the phone").fill("A quiet look");
        practitioner.field("What it is for, in one sentence").fill("See what a walk does.");
        choose(practitioner, "Theme", "Kindness to oneself");
        practitioner.radio("Calm: brings down or observes").check();
        practitioner.field("Why, in a few plain sentences").fill("Air can settle things.");
        practitioner.field("Minutes").fill("3");
        practitioner.radio("You").check();
        addAQuestion(practitioner);
        practitioner.field("What is asked").fill(BEFORE);
        choose(practitioner, "How it is answered", "A mark from 0 to 10");
        practitioner.field("0 means").fill("hard");
        practitioner.field("10 means").fill("good");
        // The phone beside it shows the question that is being written.
        assertThat(practitioner.page().locator("exercise-player").getByText(BEFORE)).isVisible();
        addAQuestion(practitioner);
        practitioner.field("What is asked").fill("One word for it");
        assertThat(practitioner.page().locator("exercise-player").getByText("One word for it"))
                .isVisible();
        isKept(practitioner);
        practitioner.findsNothingAmiss();
        practitioner.picture("own-exercise");
        publish(practitioner);
        assertThat(practitioner.words(Pattern.compile("Version 1, since"))).isVisible();
        practitioner.findsNothingAmiss();
        return practitioner.path().replaceAll(".*/ours/", "");
    }

    /** Browsers cut without a word; nobody loses what they pasted without being told. */
    private static void saysHowMuchFits(Visitor practitioner) {
        Locator name = practitioner.field("Name");
        name.fill("a".repeat(80));
        assertThat(practitioner.saying("room for")).hasCount(0);
        name.press("End");
        practitioner.page().keyboard().insertText("b".repeat(15));
        assertThat(besideTheField(practitioner, "room for 5 more")).isVisible();
        name.evaluate(
                """
                input => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', 'c'.repeat(12));
                  input.dispatchEvent(new ClipboardEvent('paste',
                    { clipboardData, bubbles: true, composed: true }));
                }
                """);
        practitioner.page().keyboard().insertText("c".repeat(5));
        assertThat(besideTheField(practitioner, "The last 7 characters of what you pasted"))
                .isVisible();
        name.fill("short again");
        assertThat(practitioner.saying("characters of what you pasted")).hasCount(0);
    }

    /** The same is said aloud, and stands where nobody sees it. */
    private static Locator besideTheField(Visitor practitioner, String words) {
        return practitioner.page().locator("vaadin-text-field [slot=helper]").getByText(words);
    }

    private static void addAQuestion(Visitor practitioner) {
        practitioner.button("Add a question").click();
        assertThat(practitioner.button(Pattern.compile("Without words yet"))).isVisible();
    }

    private static void assign(Visitor practitioner, String exercise) {
        practitioner.openClient(NAME, "assign/ours-" + exercise);
        choose(practitioner, "Rhythm", "Always open");
        practitioner.button("Assign").click();
        practitioner.page().waitForURL("**/plan");
        assertThat(practitioner.words("After a walk").first()).isVisible();
    }

    private static void begin(Visitor phone) {
        phone.goTo("/me");
        open(phone);
        phone.button("Begin").click();
        assertThat(phone.heading(BEFORE)).isVisible();
        phone.page()
                .waitForResponse(
                        answer -> answer.ok() && answer.request().method().equals("PUT"),
                        () -> phone.radio("7").click());
    }

    private static void publishTheNextVersion(Visitor practitioner, String exercise) {
        practitioner.goTo("/desk/library/ours/" + exercise);
        practitioner.button("Write the next version").click();
        practitioner.button(Pattern.compile("How was the walk")).click();
        practitioner.field("What is asked").fill(AFTER);
        isKept(practitioner);
        practitioner.button("Publish").first().click();
        assertThat(practitioner.words("“%s” is now “%s”".formatted(BEFORE, AFTER))).isVisible();
        practitioner.findsNothingAmiss();
        confirm(practitioner);
        assertThat(practitioner.words(Pattern.compile("Version 2, since"))).isVisible();
        practitioner.openClient(NAME, "plan");
        assertThat(practitioner.words(Pattern.compile("Version 2 is there"))).isVisible();
        practitioner.findsNothingAmiss();
    }

    private static void goOnAndSend(Visitor phone) {
        phone.page().reload();
        phone.button("Go on").click();
        assertThat(phone.heading(BEFORE)).isVisible();
        assertThat(phone.radio("7")).isChecked();
        Locator send = phone.button("Send");
        while (send.count() == 0) {
            phone.button("Next").click();
        }
        send.click();
        phone.button("Back to today").click();
        phone.page().waitForURL("**/me");
    }

    private static void readIt(Visitor practitioner) {
        practitioner.openClient(NAME, "responses");
        practitioner.button(Pattern.compile("Open After a walk")).click();
        assertThat(practitioner.words(BEFORE).first()).isVisible();
        assertThat(practitioner.words(AFTER)).hasCount(0);
    }

    private static void useTheNewerVersion(Visitor practitioner) {
        practitioner.openClient(NAME, "plan");
        practitioner.button("Use version 2").click();
        practitioner
                .page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText("Use version 2", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(practitioner.words(Pattern.compile("Version 2 is there"))).hasCount(0);
    }

    private static void open(Visitor phone) {
        phone.link(Pattern.compile("A quiet look")).first().click();
        phone.page().waitForURL("**/me/page/**");
        phone.heading("A quiet look").waitFor();
    }

    private static void publish(Visitor practitioner) {
        practitioner.button("Publish").first().click();
        confirm(practitioner);
    }

    private static void confirm(Visitor practitioner) {
        practitioner
                .page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void choose(Visitor practitioner, String select, String item) {
        practitioner.button(Pattern.compile(select)).click();
        practitioner
                .page()
                .getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static void isKept(Visitor practitioner) {
        Locator state =
                practitioner
                        .page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("Kept"));
        assertThat(state).isVisible();
    }
}
