package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The line is cut at every step of an exercise, the tab is closed, the browser dies, the sign-in
 * runs out, the server is killed: what a client wrote arrives once. Each cut leaves words of its
 * own, which are then looked for among everything that arrived.
 */
@Isolated("It kills the program and starts it again")
@Order(42)
@ExtendWith(Demo.Opened.class)
class NetworkCutIT {

    private static final String EMAIL = "client12@trellis.example";

    /**
     * Stands between the page and its line. Requests that outlive their page pass by the browser's
     * own tools, so that a cut is made where the page asks.
     */
    private static final String LINE =
            """
            const whole = window.fetch;
            window.fetch = async (what, how) => {
              const cut = window.cutLine ?? {};
              if (!String(what).includes('/keep/')) return whole(what, how);
              if (cut.only === 'SEND' && !String(what).endsWith('/send')) return whole(what, how);
              if (cut.at === 'ANSWER') await whole(what, how);
              if (cut.at !== undefined) throw new TypeError('The line is cut');
              return whole(what, how);
            };
            """;

    private static final Pattern SESSION = Pattern.compile("SESSION");

    /** More screens than any page has. */
    private static final int MOST_SCREENS = 20;

    /** What a hand takes from the last key to whatever comes, in milliseconds. */
    private static final int AFTER_LAST_KEY = 300;

    private final List<String> written = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Visitor client;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @Test
    void whateverIsCutNothingIsLostAndNothingDoubled(Demo demo) throws Exception {
        try (Visitor visitor = demo.onAPhone(EMAIL)) {
            client =
                    visitor.expecting("ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION")
                            .expecting("status of (401|403|409|410|502|503)");
            path = client.link(Pattern.compile("A short page")).first().getAttribute("href");
            path = "/" + path.replaceFirst("^/", "");
            client.browser().addInitScript(LINE);
            cutAtEveryStep();
            cutBeforeThePageLoads();
            cutWhileTypingAndTheTabIsClosed();
            theBrowserDiesWhileTyping();
            cutBeforeSendingReachesTheServer();
            cutAfterTheServerHasIt();
            cutAfterTheServerHasItAndTheTabIsClosed();
            cutAfterADraftArrivedAndTheTabIsClosed();
            sentWithoutALineAndFoundByToday();
            sentWithoutALineAndFoundByThePage();
            theSignInRunsOutWhileTyping();
            theSignInRunsOutBeforeSending();
            twoTabsSendTheSame();
            theServerIsKilledWhileTyping(demo);
            count();
            deletedWithoutALine();
            sentElsewhereWhileWordsWaitHere(demo);
        }
    }

    /** One page for each of its screens: the line is gone on it and on every screen after. */
    private void cutAtEveryStep() {
        int screens = MOST_SCREENS;
        for (int cut = 0; cut < screens; cut++) {
            String words = words("at screen " + cut);
            begin();
            int screen = 0;
            for (; !isThere("Send"); screen++) {
                if (screen == cut) {
                    offline(true);
                }
                if (textarea().count() > 0) {
                    textarea().fill(words);
                }
                client.button("Next").click();
            }
            screens = screen + 1;
            offline(true);
            offline(false);
            send();
        }
    }

    private void cutBeforeThePageLoads() {
        String words = words("before it loads");
        client.goTo("/me");
        offline(true);
        client.page().navigate(client.page().url().replaceFirst("/me.*", path));
        assertThat(client.heading("Help")).isVisible();
        offline(false);
        begin();
        write(words);
        walkToTheEnd();
        send();
    }

    private void cutWhileTypingAndTheTabIsClosed() {
        String words = words("while typing");
        begin();
        write("the first words");
        kept();
        offline(true);
        textarea().fill(words);
        keptHere();
        newTab();
        offline(false);
        goOn(words);
    }

    private void theBrowserDiesWhileTyping() {
        String words = words("as it dies");
        begin();
        write("the first words");
        kept();
        cut("ALL", "REQUEST");
        textarea().fill(words);
        client.page().waitForTimeout(AFTER_LAST_KEY);
        diesAtOnce();
        goOn(words);
    }

    private void cutBeforeSendingReachesTheServer() {
        String words = words("before it is sent");
        begin();
        write(words);
        walkToTheEnd();
        cut("SEND", "REQUEST");
        client.button("Send").click();
        assertThat(client.saying("Not sent yet. It is kept on this phone")).isVisible();
        mend();
        lineIsBack();
        sent();
    }

    private void cutAfterTheServerHasIt() {
        String words = words("after it arrived");
        begin();
        write(words);
        walkToTheEnd();
        cut("SEND", "ANSWER");
        client.button("Send").click();
        assertThat(client.saying("Not sent yet. It is kept on this phone")).isVisible();
        mend();
        lineIsBack();
        sent();
    }

    private void cutAfterTheServerHasItAndTheTabIsClosed() {
        String words = words("arrived, and closed");
        begin();
        write(words);
        walkToTheEnd();
        cut("SEND", "ANSWER");
        client.button("Send").click();
        assertThat(client.saying("Not sent yet. It is kept on this phone")).isVisible();
        newTab();
        client.goTo("/me");
        assertThat(client.saying("What waited on this phone is sent.")).isVisible();
        nothingLiesHere();
    }

    private void cutAfterADraftArrivedAndTheTabIsClosed() {
        String words = words("kept, and closed");
        begin();
        walkToTheWords();
        cut("ALL", "ANSWER");
        textarea().fill(words);
        keptHere();
        newTab();
        goOn(words);
    }

    private void sentWithoutALineAndFoundByToday() {
        String words = words("found by Today");
        sendWithoutALine(words);
        newTab();
        offline(false);
        client.goTo("/me");
        assertThat(client.saying("What waited on this phone is sent.")).isVisible();
        nothingLiesHere();
    }

    private void sentWithoutALineAndFoundByThePage() {
        String words = words("found by the page");
        sendWithoutALine(words);
        newTab();
        offline(false);
        client.goTo(path);
        sent();
    }

    private void sendWithoutALine(String words) {
        begin();
        write(words);
        walkToTheEnd();
        offline(true);
        client.button("Send").click();
        assertThat(client.saying("Not sent yet. It is kept on this phone")).isVisible();
    }

    private void theSignInRunsOutWhileTyping() {
        String words = words("signed out while typing");
        begin();
        write("the first words");
        kept();
        signedOut();
        textarea().fill(words);
        client.button("Sign in").click();
        client.page().waitForURL("**/sign-in**");
        client.signInHere(EMAIL, Demo.PASSWORD);
        assertThat(textarea()).hasValue(words);
        walkToTheEnd();
        send();
    }

    private void theSignInRunsOutBeforeSending() {
        words("signed out before sending");
        begin();
        write(written.getLast());
        walkToTheEnd();
        kept();
        signedOut();
        client.button("Send").click();
        client.button("Sign in").click();
        client.page().waitForURL("**/sign-in**");
        client.signInHere(EMAIL, Demo.PASSWORD);
        sent();
    }

    private void twoTabsSendTheSame() {
        String words = words("two tabs");
        begin();
        write(words);
        walkToTheEnd();
        kept();
        Page other = client.anotherTab(path);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
        Locator send =
                other.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true));
        send.waitFor();
        send();
        send.click();
        assertThat(other.getByText("Sent", new Page.GetByTextOptions().setExact(true))).isVisible();
        other.close();
    }

    private void theServerIsKilledWhileTyping(Demo demo) throws Exception {
        String words = words("the server dies");
        begin();
        write("the first words");
        kept();
        Thread dies = Thread.startVirtualThread(() -> restart(demo));
        textarea().fill(words);
        keptHere();
        dies.join();
        client.goTo("/me");
        if (client.path().startsWith("/sign-in")) {
            client.signInHere(EMAIL, Demo.PASSWORD);
        }
        goOn(words);
    }

    private static void restart(Demo demo) {
        try {
            demo.program().killAndRestart();
        } catch (Exception failed) {
            throw new IllegalStateException("It did not start again", failed);
        }
    }

    /** A page deleted without a line is deleted once there is one, also after the tab is closed. */
    private void deletedWithoutALine() {
        begin();
        write("not to stay");
        kept();
        offline(true);
        client.button("I need a moment").click();
        client.button("Delete what I wrote").click();
        client.button("Yes, delete it").click();
        assertThat(client.saying("we will delete the rest when we can")).isVisible();
        newTab();
        offline(false);
        nothingLiesHere();
        client.goTo(path);
        assertThat(client.button("Begin")).isVisible();
    }

    /** What a page was sent without is shown to whoever wrote it, to copy or to take away. */
    private void sentElsewhereWhileWordsWaitHere(Demo demo) throws Exception {
        begin();
        write("the first words");
        kept();
        cut("ALL", "REQUEST");
        textarea().fill("words that came too late");
        keptHere();
        try (Visitor elsewhere = demo.onAPhone(EMAIL).goTo(path)) {
            elsewhere.button("Go on").click();
            elsewhere.button("Next").waitFor();
            for (int screen = 0;
                    screen < MOST_SCREENS && elsewhere.button("Send").count() == 0;
                    screen++) {
                elsewhere.button("Next").click();
            }
            elsewhere.button("Send").click();
            assertThat(elsewhere.words("Sent")).isVisible();
        }
        mend();
        lineIsBack();
        assertThat(client.saying("What you wrote here since then is kept on this phone"))
                .isVisible();

        client.goTo("/me");
        client.link("Look at it").click();
        client.page().waitForURL("**/me/on-this-phone");
        assertThat(client.words("words that came too late")).isVisible();
        assertThat(client.saying("The page was sent without this.")).isVisible();
        client.findsNothingAmiss();
        client.button("Remove it").click();
        client.button("Yes, remove it").click();
        nothingLiesHere();
    }

    private void lineIsBack() {
        client.page().evaluate("window.dispatchEvent(new Event('online'))");
    }

    private void count() {
        StringBuilder all = new StringBuilder();
        client.goTo("/me/private");
        while (isThere("Show earlier ones")) {
            client.button("Show earlier ones").click();
            client.settled();
        }
        List<String> pages =
                client.page().locator("a[href*='looking-back/']").all().stream()
                        .map(link -> "/" + link.getAttribute("href").replaceFirst("^/", ""))
                        .distinct()
                        .toList();
        for (String page : pages) {
            all.append(client.goTo(page).page().locator("main").innerText()).append('\n');
        }
        long lost = written.stream().filter(words -> times(words, all) == 0).count();
        long doubled = written.stream().filter(words -> times(words, all) > 1).count();
        long answers = written.stream().filter(words -> times(words, all) > 0).count();
        System.out.printf(
                "cuts %d, answers %d, lost %d, doubled %d%n",
                written.size(), answers, lost, doubled);
        assertThat(answers).isEqualTo(written.size());
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
    }

    private static int times(String words, CharSequence all) {
        return all.toString().split(Pattern.quote(words), -1).length - 1;
    }

    private String words(String cut) {
        String words = "Cut %02d: %s.".formatted(written.size(), cut);
        written.add(words);
        return words;
    }

    private void begin() {
        client.goTo(path);
        client.button(Pattern.compile("^(Begin|From the beginning)$")).click();
    }

    /** A page that was begun goes on where it was left. */
    private void goOn(String words) {
        client.goTo(path);
        client.page().waitForTimeout(AFTER_LAST_KEY);
        if (isThere("Go on")) {
            client.button("Go on").click();
        }
        assertThat(textarea()).hasValue(words);
        walkToTheEnd();
        send();
    }

    private void write(String words) {
        walkToTheWords();
        textarea().fill(words);
    }

    private void walkToTheWords() {
        for (int screen = 0; screen < MOST_SCREENS && textarea().count() == 0; screen++) {
            client.button("Next").click();
        }
    }

    private void walkToTheEnd() {
        for (int screen = 0; screen < MOST_SCREENS && !isThere("Send"); screen++) {
            client.button("Next").click();
        }
    }

    private void send() {
        client.button("Send").click();
        sent();
    }

    private void sent() {
        assertThat(client.words("Sent")).isVisible();
    }

    private void kept() {
        assertThat(saved()).hasText("Kept");
    }

    private void keptHere() {
        assertThat(saved()).hasText("Kept on this phone");
    }

    /** The word at the top; whoever listens hears it from beside. */
    private Locator saved() {
        return client.page().locator("exercise-player [part=saved]");
    }

    private void offline(boolean off) {
        client.browser().setOffline(off);
        if (off) {
            cut("ALL", "REQUEST");
        } else {
            mend();
        }
    }

    private void signedOut() {
        client.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
    }

    private void newTab() {
        client.page().waitForTimeout(AFTER_LAST_KEY);
        client.replaceTab();
    }

    /**
     * The page has no time for a last word, as with a dead battery. A renderer that crashes for
     * good would be nearer, but then the browser's tools wait for it for ever.
     */
    private void diesAtOnce() {
        JsonObject disabled = new JsonObject();
        disabled.addProperty("value", true);
        client.browser()
                .newCDPSession(client.page())
                .send("Emulation.setScriptExecutionDisabled", disabled);
        client.replaceTab();
    }

    /**
     * On this tab.
     *
     * @param at whether the request is lost, or the server does what it is asked and nobody hears
     */
    private void cut(String only, String at) {
        client.page()
                .evaluate("([only, at]) => { window.cutLine = {only, at}; }", List.of(only, at));
    }

    private void mend() {
        client.page().evaluate("() => { window.cutLine = undefined; }");
    }

    private void nothingLiesHere() {
        client.goTo("/me/on-this-phone");
        assertThat(client.saying("Nothing lies on this phone alone.")).isVisible();
    }

    private boolean isThere(String button) {
        return client.button(button).count() > 0;
    }

    private Locator textarea() {
        return client.page().locator("exercise-player textarea");
    }
}
