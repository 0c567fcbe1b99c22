package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session and its note: recorded, written, kept, signed, added to, printed. */
@Order(3)
@ExtendWith(Demo.Opened.class)
class SessionNoteIT {

    private static final String PRACTITIONER = "practitioner@trellis.example";

    @Test
    void aNoteIsKeptWhileWrittenThenSignedAddedToAndPrinted(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            recordASession(practitioner, "Hazel C.");
            practitioner.field("Subjective").fill("Slept better. Less afraid of the phone.");
            practitioner.field("Plan").fill("One slow moment, in the evening.");
            isKept(practitioner.page());

            practitioner.page().reload();
            assertThat(practitioner.field("Subjective"))
                    .hasValue("Slept better. Less afraid of the phone.");
            assertThat(practitioner.field("Plan")).hasValue("One slow moment, in the evening.");
            practitioner.findsNothingAmiss();

            practitioner.button("Sign").click();
            assertThat(practitioner.words("Sign this note?")).isVisible();
            practitioner.findsNothingAmiss();
            practitioner
                    .page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByText("Sign", exactly())
                    .click();
            assertThat(practitioner.words("Slept better. Less afraid of the phone.")).isVisible();
            assertThat(practitioner.field("Subjective")).hasCount(0);
            assertThat(practitioner.words("as signed")).isVisible();

            practitioner.button("Add to this note").click();
            practitioner.field("What to add").fill("She rang the day after: all well.");
            practitioner.button("Add").click();
            assertThat(practitioner.words("She rang the day after: all well.")).isVisible();
            practitioner.findsNothingAmiss();

            onPaperThereIsTheNoteAndNoFrame(practitioner);
        }
    }

    @Test
    void twoTabsOnOneNoteLeaveTheChoiceAndLoseNothing(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            recordASession(practitioner, "Rowan B.");
            practitioner.field("Subjective").fill("Said in both.");
            isKept(practitioner.page());

            Page other = practitioner.anotherTab(practitioner.path());
            subjective(other).fill("Written in the second tab.");
            isKept(other);

            practitioner.field("Subjective").fill("Written in the first tab.");
            assertThat(practitioner.heading("This note was changed in another window")).isVisible();
            assertThat(practitioner.words("Written in the first tab.")).isVisible();
            assertThat(practitioner.words("Written in the second tab.")).isVisible();
            practitioner.findsNothingAmiss();

            practitioner.button("Put mine below the other").click();
            assertThat(practitioner.field("Subjective"))
                    .hasValue(
                            Pattern.compile(
                                    "Written in the second tab\\.\\s+Written in the first tab\\."));
            isKept(practitioner.page());
            other.reload();
            assertThat(subjective(other))
                    .hasValue(
                            Pattern.compile(
                                    "Written in the second tab\\.\\s+Written in the first tab\\."));
        }
    }

    private static void recordASession(Visitor practitioner, String client) {
        practitioner.openClient(client, "sessions");
        practitioner.button("Plan or record a session").click();
        practitioner.button(Pattern.compile("Did it take place\\?")).click();
        practitioner
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("took place"))
                .first()
                .click();
        practitioner.button("Save").click();
        assertThat(practitioner.dialog()).hasCount(0);
        practitioner
                .page()
                .locator(".session-row")
                .filter(saying("Session, took place"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Write the note")))
                .click();
        practitioner.page().waitForURL("**/note");
        practitioner.arrived();
        practitioner.radio("SOAP").check();
    }

    private static void isKept(Page page) {
        Locator state = page.getByRole(AriaRole.STATUS).filter(saying("Kept"));
        assertThat(state).isVisible();
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator subjective(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Subjective").setExact(true));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void onPaperThereIsTheNoteAndNoFrame(Visitor practitioner) {
        Page page = practitioner.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(practitioner.words("Slept better. Less afraid of the phone.")).isVisible();
        assertThat(practitioner.words("Client: Hazel C.")).isVisible();
        assertThat(practitioner.words(Pattern.compile("^Signed by Pia Larkwood"))).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.pdf()).as("It can be printed").isNotEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
