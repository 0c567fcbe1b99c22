package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The main job, end to end: assigned after a look at whom it is not for, done on a phone through a
 * reload and a power cut, sent once, read as far as it was shared, seen in the trend and in the
 * report.
 */
@Order(40)
@Isolated("It ends the program on the way, and starts it again")
@ExtendWith(Demo.Opened.class)
class FirstThreadIT {

    private static final String PRACTITIONER = "practitioner@trellis.example";
    private static final String CLIENT = "client@trellis.example";
    private static final String NAME = "Linden E.";

    @Test
    void anExerciseIsAssignedDoneReadAndSeenInTrendAndReport(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            assign(practitioner);
        }
        try (Visitor phone = demo.onAPhone(CLIENT).expecting("ERR_CONNECTION_REFUSED")) {
            beginIt(phone);
            demo.program().killAndRestart();
        }
        try (Visitor phone = demo.onAPhone(CLIENT)) {
            goOnAndSendItTwice(phone);
        }
        try (Visitor practitioner = demo.atADesk(PRACTITIONER)) {
            readIt(practitioner);
            seeTheTrend(practitioner);
        }
        try (Visitor supervisor =
                demo.visitor()
                        .atADesk(ColorScheme.DARK, "en-GB")
                        .signIn("supervisor@trellis.example", Demo.PASSWORD)) {
            assertThat(supervisor.heading("How work goes in your team")).isVisible();
            supervisor.findsNothingAmiss();
            supervisor.picture("report");
        }
    }

    private static void assign(Visitor practitioner) {
        assertThat(practitioner.heading("Who needs you first")).isVisible();
        practitioner.findsNothingAmiss();
        practitioner.picture("caseload");
        practitioner.openClient(NAME, "assign/felt-safety-check");
        practitioner.button("Assign").click();
        // A line that is not looked at stands in the way.
        assertThat(practitioner.words(Pattern.compile("A line is not ticked"))).isVisible();
        for (String line :
                List.of(
                        "as proof that a client is safe",
                        "with the feared person in the room",
                        "more than twice a day (checking)")) {
            practitioner.checkbox(line).check();
        }
        practitioner.findsNothingAmiss();
        practitioner.button("Assign").click();
        practitioner.page().waitForURL("**/plan");
        assertThat(practitioner.words("Felt-safety check").first()).isVisible();
    }

    private static void beginIt(Visitor phone) {
        assertThat(phone.heading("One small thing today")).isVisible();
        assertThat(phone.words("Felt-safety check")).hasCount(0);
        phone.findsNothingAmiss();
        phone.picture("today");

        openRightNow(phone);
        phone.button("Begin").click();
        phone.radio("At home").check();
        phone.button("Next").click();
        phone.page()
                .waitForResponse(
                        answer ->
                                answer.ok()
                                        && answer.request().method().equals("PUT")
                                        && answer.request().postData().contains("\"inside\":7"),
                        () -> phone.radio("7").click());
        assertThat(phone.words("Kept").first()).isVisible();

        phone.page().reload();
        phone.button("Go on").click();
        assertThat(phone.radio("7")).isChecked();
        phone.findsNothingAmiss();
    }

    private static void goOnAndSendItTwice(Visitor phone) {
        openRightNow(phone);
        phone.button("Go on").click();
        assertThat(phone.radio("7")).isChecked();
        Locator send = phone.button("Send");
        while (send.count() == 0) {
            Locator goOn = phone.button("Go on");
            (goOn.count() > 0 ? goOn.first() : phone.button("Next")).click();
        }
        send.dblclick();
        phone.button("Back to today").click();
        phone.page().waitForURL("**/me");
    }

    private static void readIt(Visitor practitioner) {
        practitioner.openClient(NAME, "responses");
        assertThat(practitioner.words(Pattern.compile("Felt-safety check"))).hasCount(1);
        practitioner.findsNothingAmiss();
        practitioner.button(Pattern.compile("Open Felt-safety check")).click();
        assertThat(practitioner.words(Pattern.compile("How calm is it inside you\\?")).first())
                .isVisible();
        // The client let the numbers be read, and not the words.
        assertThat(practitioner.words(Pattern.compile("At home"))).hasCount(0);
    }

    private static void seeTheTrend(Visitor practitioner) {
        practitioner.openClient(NAME, "trends");
        assertThat(practitioner.page().locator("trend-chart svg").first()).isVisible();
        assertThat(
                        practitioner
                                .words(Pattern.compile("own baseline", Pattern.CASE_INSENSITIVE))
                                .first())
                .isVisible();
        practitioner.findsNothingAmiss();
        practitioner.picture("trend");
    }

    private static void openRightNow(Visitor phone) {
        phone.link(Pattern.compile("Right now")).first().click();
        phone.page().waitForURL("**/me/page/**");
        phone.heading("Right now").waitFor();
    }
}
