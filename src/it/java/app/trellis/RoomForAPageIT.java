package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A page to write on has one question a screen on a phone and all of them on one page at a desk.
 * Whoever changes from one to the other, comes back or opens it anew is where they were; and every
 * page can be sent with every question left blank.
 */
@Tag("long")
@Order(8)
@ExtendWith(Demo.Opened.class)
class RoomForAPageIT {

    private static final String EMAIL = "client4@trellis.example";
    private static final String WORDS = "It was loud, and then it was not.";

    /** After this whatever a tap brought is on its way, in milliseconds. */
    private static final int LONGER_THAN_A_PAUSE = 1500;

    /** More screens than any page has. */
    private static final int MOST_SCREENS = 40;

    @Test
    void aPageGoesOnWhereItWasLeftInWhateverRoom(Demo demo) throws Exception {
        try (Visitor client = demo.atADesk(EMAIL)) {
            String path = "/" + address(client.link(Pattern.compile("A short page")).first());
            client.goTo(path);
            assertThat(questions(client).nth(6)).isAttached();
            assertThat(client.button("Next")).hasCount(0);
            assertThat(client.button("Not this week")).isVisible();
            client.findsNothingAmiss();
            words(client).fill(WORDS);
            assertThat(client.words("Kept").first()).isVisible();

            client.page().setViewportSize(360, 740);
            assertThat(questions(client)).hasCount(1);
            assertThat(words(client)).hasValue(WORDS);
            client.button("Back").click();
            assertThat(client.heading("What was going on? One line is enough.")).isVisible();
            client.button("Next").click();
            assertThat(words(client)).hasValue(WORDS);

            client.page().setViewportSize(1440, 900);
            isWhereItWasLeft(client);
            client.page().reload();
            isWhereItWasLeft(client);
            client.replaceTab();
            client.goTo(path);
            isWhereItWasLeft(client);
            // Looking at another question is a place too.
            client.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("PUT"),
                            () -> client.page().locator("[data-field=kind] input").focus());
            client.page().setViewportSize(360, 740);
            client.goTo(path);
            client.button("Go on").click();
            assertThat(client.heading("One kind thing I will do in the next hour")).isVisible();

            AtomicInteger asked = new AtomicInteger();
            client.page().onRequest(request -> asked.incrementAndGet());
            client.page().locator("[data-field=kind] input").fill("Put the kettle on.");
            client.button("Next").click();
            assertThat(client.words("Kept").first()).isVisible();
            client.page().waitForTimeout(LONGER_THAN_A_PAUSE);
            assertThat(asked).hasValue(1);
        }
    }

    private static void isWhereItWasLeft(Visitor client) {
        assertThat(words(client)).hasValue(WORDS);
        assertThat(words(client)).isInViewport();
    }

    @Test
    void everyQuestionOfEveryPageThatIsOpenCanBeLeftBlank(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client2@trellis.example")) {
            List<String> pages =
                    client.page().locator("main a[href*='me/page/']").all().stream()
                            .map(link -> "/" + address(link))
                            .distinct()
                            .toList();
            int screens = 0;
            for (String page : pages) {
                client.goTo(page);
                client.button(Pattern.compile("^(Begin|From the beginning)$")).click();
                for (int screen = 0;
                        screen < MOST_SCREENS && client.button("Send").count() == 0;
                        screen++) {
                    client.button(Pattern.compile("^(Next|Keep this)$")).click();
                    screens++;
                }
                client.button("Send").click();
                assertThat(client.words("Sent")).isVisible();
            }
            System.out.printf("pages sent blank %d, screens %d%n", pages.size(), screens);
            assertThat(pages).hasSizeGreaterThan(1);
        }
    }

    private static String address(Locator link) {
        return link.getAttribute("href").replaceFirst("^/", "");
    }

    private static Locator questions(Visitor client) {
        return client.page().locator("exercise-player [data-field]");
    }

    private static Locator words(Visitor client) {
        return client.page().locator("exercise-player [data-field=words] textarea");
    }
}
