package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Both sides write on a page that was sent: one at a desk, one on a phone. */
@Tag("long")
@Order(30)
@ExtendWith(Demo.Opened.class)
@ResourceLock(value = Demo.LANGUAGES, mode = ResourceAccessMode.READ)
class ThreadIT {

    private static final String PRACTITIONER = "practitioner3@trellis.example";
    private static final String CLIENT = "client23@trellis.example";
    private static final String NAME = "Yarrow X.";
    private static final String ASKED = "How was the evening after it?";
    private static final String ANSWERED = "Quieter than the one before.";

    @Test
    void aPageIsWrittenOnInTurnsAndTheAnswerIsReadByATap(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk(PRACTITIONER);
                Visitor client = demo.onAPhone(CLIENT)) {
            practitioner.openClient(NAME, "responses");
            practitioner.button(Pattern.compile("Open.*Pause before reacting")).first().click();
            ask(practitioner);
            String page = practitioner.path();

            client.goTo("/me");
            assertThat(client.words("Something was written to one of your pages.")).isVisible();
            client.goTo("/me/looking-back");
            client.link(Pattern.compile("Something was written to you here")).first().click();
            client.page().waitForURL("**/me/looking-back/*");
            client.arrived();
            answer(client);

            practitioner.goTo(page);
            practitioner.button(Pattern.compile("Open.*Pause before reacting")).first().click();
            assertThat(practitioner.words(ANSWERED)).isVisible();
            practitioner.button("I read the answer").click();
            assertThat(practitioner.words("New answer")).hasCount(0);
            practitioner.findsNothingAmiss();

            client.goTo("/me");
            assertThat(client.words("Something was written to one of your pages.")).hasCount(0);
        }
    }

    /** A reply alone does not say that the page was read: that is proposed, and not ticked. */
    private static void ask(Visitor practitioner) {
        assertThat(practitioner.checkbox("Also mark it read, to talk about on a day"))
                .not()
                .isChecked();
        practitioner.field("Your reply or question").fill(ASKED);
        assertThat(practitioner.words("Kept")).isVisible();
        practitioner.findsNothingAmiss();
        practitioner.button("Send").click();
        assertThat(practitioner.words(ASKED)).isVisible();
        assertThat(practitioner.words("Not opened yet.")).isVisible();
    }

    private static void answer(Visitor client) {
        assertThat(client.words(ASKED)).isVisible();
        client.field("Your answer").fill(ANSWERED);
        assertThat(client.words("Kept")).isVisible();
        client.findsNothingAmiss();
        client.button("Send").click();
        assertThat(client.words("Your answer was sent. You can take it back until it is read."))
                .isVisible();
        client.picture("thread");
    }
}
