package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a client types is never lost: not by a reload, not by a sign-in that ran out, not by Close.
 */
@Isolated("It is about the moment between a key and a reload")
@Tag("long")
@Order(41)
@ExtendWith(Demo.Opened.class)
class TimeOutIT {

    private static final String PAGE = "/me/support/hold-this-message";
    private static final Pattern SESSION = Pattern.compile("SESSION");

    /** What a hand takes from the last key to the reload, in milliseconds. */
    private static final int FROM_KEY_TO_RELOAD = 300;

    @Test
    void aReloadInTheSameSecondShowsTheLastKey(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client16@trellis.example").goTo(PAGE)) {
            words(client).fill("the first words");
            words(client).press("End");
            client.page().keyboard().type(" and the last");

            client.page().waitForTimeout(FROM_KEY_TO_RELOAD);
            client.page().reload();

            assertThat(words(client)).hasValue("the first words and the last");
        }
    }

    @Test
    void whoeverWasSignedOutWhileWritingComesBackToTheirWords(Demo demo) throws Exception {
        try (Visitor client =
                demo.onAPhone("client17@trellis.example")
                        .expecting("status of 40[13]")
                        .goTo(PAGE)) {
            words(client).fill("before");
            assertThat(client.words("Kept")).isVisible();
            client.browser()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
            words(client).press("End");
            client.page().keyboard().type(", and after it ran out");
            client.button("Sign in").click();
            client.page().waitForURL("**/sign-in**");

            client.signInHere("client17@trellis.example", Demo.PASSWORD);

            assertThat(client.path()).startsWith(PAGE);
            assertThat(words(client)).hasValue("before, and after it ran out");
            assertThat(client.words("Kept")).isVisible();
        }
    }

    @Test
    void closeLeavesAtOnceAndKeepsTheLastKey(Demo demo) throws Exception {
        try (Visitor client = demo.onAPhone("client18@trellis.example").goTo(PAGE)) {
            words(client).fill("quick");
            client.button("Close").first().click();
            client.page().waitForURL("**/closed");

            client.signIn("client18@trellis.example", Demo.PASSWORD).goTo(PAGE);

            assertThat(words(client)).hasValue("quick");
        }
    }

    private static Locator words(Visitor client) {
        return client.page().locator("exercise-player textarea");
    }
}
