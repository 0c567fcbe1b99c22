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
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A session and its note: recorded, written, kept, signed, added to, printed. */
@Order(2)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class SessionNoteIT {

    private static final String SUPERVISOR = "supervisor@trellis.example";
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
            confirmSigning(practitioner);
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
    void aNoteIsReturnedByASupervisorThenCoSignedAndAddedTo(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor supervisor = demo.atADesk(SUPERVISOR)) {
            recordASession(practitioner, "Bryony G.");
            practitioner.field("Plan").fill("One slow moment.");
            isKept(practitioner.page());
            sign(practitioner);
            assertThat(practitioner.words("waits for a supervisor")).isVisible();

            openTheLatestThatWaits(supervisor);
            assertThat(supervisor.words("One slow moment.")).isVisible();
            assertThat(supervisor.saying("Bryony")).hasCount(0);
            supervisor.findsNothingAmiss();
            supervisor.button("Return").click();
            supervisor.field("What is to be changed").fill("When, and with whom?");
            supervisor.dialog().getByText("Return", exactly()).click();
            supervisor.page().waitForURL("**/co-sign");

            practitioner.page().reload();
            assertThat(practitioner.words("When, and with whom?")).isVisible();
            practitioner.findsNothingAmiss();
            practitioner.field("Plan").fill("One slow moment on Tuesday, with her sister.");
            isKept(practitioner.page());
            sign(practitioner);

            openTheLatestThatWaits(supervisor);
            assertThat(supervisor.words("One slow moment on Tuesday, with her sister."))
                    .isVisible();
            supervisor.button("Co-sign").click();
            supervisor
                    .page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByText("Co-sign", exactly())
                    .click();
            supervisor.page().waitForURL("**/co-sign");

            practitioner.page().reload();
            assertThat(practitioner.words("Sol Hartwell")).isVisible();
            assertThat(practitioner.saying("Version 1 was returned by Sol Hartwell")).isVisible();
            practitioner.button("Add to this note").click();
            practitioner.field("What to add").fill("Tuesday was moved to Friday.");
            practitioner.button("Add").click();
            assertThat(practitioner.words("Tuesday was moved to Friday.")).isVisible();

            practitioner.button("Write process notes").click();
            practitioner.field("Only you read this").fill("I was tired myself.");
            isKept(practitioner.page());
            practitioner.findsNothingAmiss();
            practitioner.page().reload();
            practitioner.button("Open process notes").click();
            assertThat(practitioner.field("Only you read this")).hasValue("I was tired myself.");
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

    private static void sign(Visitor practitioner) {
        practitioner.button("Sign").click();
        confirmSigning(practitioner);
        assertThat(practitioner.words("as signed")).isVisible();
    }

    private static void confirmSigning(Visitor practitioner) {
        practitioner.page().getByRole(AriaRole.ALERTDIALOG).getByText("Sign", exactly()).click();
    }

    /** What was signed last stands last. */
    private static void openTheLatestThatWaits(Visitor supervisor) {
        supervisor.goTo("/desk/co-sign");
        supervisor.page().locator("main a[href*='co-sign/']").last().click();
        supervisor.page().waitForURL("**/co-sign/**");
        supervisor.arrived();
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
        assertThat(practitioner.field("Subjective")).isVisible();
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
