package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A client's pages on a small and slow phone, 360 by 740: what the check-in weighs, how soon it is
 * there and how soon it answers, and whether a thumb hits what it aims at. Times are printed and
 * never asserted: they belong to the machine. Bytes, requests and sizes are asserted.
 */
@Tag("long")
@Order(6)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.THIRD_CASELOAD)
class PhoneIT {

    private static final String EMAIL = "client21@trellis.example";
    private static final String NAME = "Violet V.";

    /** Bytes of the check-in page over the line, cold, with fonts. */
    private static final int MOST_BYTES = 350 * 1024;

    private static final int SLOWER = 4;

    /** What browsers' own tools call slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
    private static final String SLOW_4G =
            """
            {"offline": false, "latency": 150, "downloadThroughput": 209715, "uploadThroughput": 98304}
            """;

    private static final String WATCH =
            """
            window.seen = {lcp: 0, events: []};
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.seen.lcp = entry.startTime;
            }).observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver((list) => {
              for (const {interactionId, duration} of list.getEntries()) {
                if (interactionId) window.seen.events.push([interactionId, duration]);
              }
            }).observe({type: 'event', durationThreshold: 16, buffered: true});
            """;

    /**
     * The longest event of each interaction, in milliseconds; at least the observer's own grain.
     */
    private static final String INTERACTIONS =
            """
            () => {
              const longest = new Map();
              for (const [id, duration] of window.seen.events) {
                longest.set(id, Math.max(longest.get(id) ?? 0, duration));
              }
              return [...longest.values()].sort((a, b) => a - b);
            }
            """;

    /**
     * Whatever a thumb may aim at and could miss: smaller than 44 by 44, and no word in a sentence.
     */
    private static final String SMALL =
            """
            () => {
              const found = [];
              const isField = (one) => one.matches('input, textarea, vaadin-select-value-button');
              const target = (one) => {
                const label = one.closest('label') ?? (one.id
                    ? one.getRootNode().querySelector(`label[for="${CSS.escape(one.id)}"]`) : null);
                if (one.matches('[type=radio], [type=checkbox]')) {
                  return one.closest('vaadin-radio-button, vaadin-checkbox') ?? label ?? one;
                }
                const host = one.parentElement?.closest('vaadin-text-field, vaadin-text-area,'
                    + ' vaadin-password-field, vaadin-email-field, vaadin-integer-field,'
                    + ' vaadin-date-picker, vaadin-time-picker, vaadin-combo-box, vaadin-select');
                return isField(one) && host ? host.shadowRoot.querySelector('[part~=input-field]') ?? host : one;
              };
              const inSentence = (one) => one.matches('a') && getComputedStyle(one).display === 'inline'
                  && (one.parentElement?.textContent ?? '').trim() !== one.textContent.trim();
              const walk = (root) => {
                for (const one of root.querySelectorAll('*')) {
                  if (one.shadowRoot) walk(one.shadowRoot);
                  if (!one.matches('a[href], button, input, textarea, select, summary, vaadin-button,'
                      + ' [role=button], [role=tab], [role=switch], [role=slider]')) continue;
                  if (one.disabled || one.type === 'hidden' || inSentence(one)) continue;
                  if (!one.checkVisibility({visibilityProperty: true, opacityProperty: false})) continue;
                  const box = target(one).getBoundingClientRect();
                  if (box.width <= 1 || box.height <= 1 || box.right <= 0) continue;
                  if (box.width < 43.5 || box.height < 43.5) {
                    found.push(`${one.localName}.${one.className} "${(one.textContent || one.ariaLabel
                        || one.name || '').trim().slice(0, 30)}" ${Math.round(box.width)}x${Math.round(box.height)}`);
                  }
                }
              };
              walk(document.body);
              return found;
            }
            """;

    private static final String TWICE_AS_LARGE =
            """
            () => {
              document.documentElement.style.fontSize = '200%';
              const root = document.documentElement;
              return Math.max(0, root.scrollWidth - root.clientWidth);
            }
            """;

    @Test
    void theCheckInIsLightAndAnswersAtOnce(Demo demo) throws Exception {
        try (Visitor practitioner = demo.atADesk("practitioner3@trellis.example")) {
            practitioner.askForACheckInToday(NAME);
        }
        try (Visitor client = demo.onAPhone(EMAIL)) {
            String path = client.link(Pattern.compile("Check-in")).first().getAttribute("href");
            String url = demo.program().url("/" + path.replaceFirst("^/", ""));
            String state = client.browser().storageState();
            Browser browser = client.browser().browser();

            Measured heavy = measure(browser, state, url, 1, false, false);
            Measured slow = measure(browser, state, url, SLOWER, false, true);
            Measured far = measure(browser, state, url, 1, true, false);
            Measured both = measure(browser, state, url, SLOWER, true, false);

            System.out.printf(
                    Locale.ROOT,
                    "check-in: %.0f KB cold in %d requests, LCP %.0f ms, at 4x CPU %.0f ms,"
                            + " on slow 4G %.0f ms, on slow 4G at 4x CPU %.0f ms,"
                            + " INP p75 at 4x CPU %.0f ms over %d, most requests a click %d%n",
                    heavy.bytes() / 1024.0,
                    heavy.requests(),
                    heavy.lcp(),
                    slow.lcp(),
                    far.lcp(),
                    both.lcp(),
                    slow.p75(),
                    slow.interactions(),
                    slow.mostAClick());
            assertThat(heavy.bytes()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(slow.mostAClick()).isLessThanOrEqualTo(1);
            assertThat(slow.interactions()).isGreaterThan(8);
        }
    }

    private record Measured(
            long bytes, int requests, double lcp, double p75, int interactions, int mostAClick) {}

    /** Opens the page cold and, where asked for, answers three questions of it by touch. */
    private static Measured measure(
            Browser browser, String state, String url, int slower, boolean far, boolean answers) {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setStorageState(state)
                        // What it fetches ahead for Help is not part of this page.
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (BrowserContext context = browser.newContext(phone)) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            CDPSession tools = context.newCDPSession(page);
            tools.send("Network.enable");
            long[] bytes = new long[1];
            int[] requests = new int[1];
            tools.on(
                    "Network.loadingFinished",
                    event -> {
                        bytes[0] += event.get("encodedDataLength").getAsLong();
                        requests[0]++;
                    });
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            tools.send("Emulation.setCPUThrottlingRate", rate);
            if (far) {
                tools.send(
                        "Network.emulateNetworkConditions",
                        com.google.gson.JsonParser.parseString(SLOW_4G).getAsJsonObject());
            }
            page.navigate(url);
            Locator begin = page.getByText(Pattern.compile("^(Begin|Go on)$"));
            begin.waitFor();
            Visitor.settled(page);
            page.waitForTimeout(1000);
            double lcp = ((Number) page.evaluate("window.seen.lcp")).doubleValue();
            long cold = bytes[0];
            int asked = requests[0];
            int most = answers ? click(page, begin) : 0;
            for (int question = 0; answers && question < 3; question++) {
                Locator mark =
                        page.locator("exercise-player .mark, exercise-player .choice").first();
                most = Math.max(most, click(page, mark));
                most = Math.max(most, click(page, page.getByText("Next")));
                most = Math.max(most, click(page, page.getByText("Back")));
                most = Math.max(most, click(page, page.getByText("Next")));
            }
            @SuppressWarnings("unchecked")
            List<Number> took = (List<Number>) page.evaluate(INTERACTIONS);
            double p75 = took.isEmpty() ? 0 : took.get(took.size() * 3 / 4).doubleValue();
            return new Measured(cold, asked, lcp, p75, took.size(), most);
        }
    }

    /** How many requests a tap makes until the next one. */
    private static int click(Page page, Locator what) {
        List<Request> made = new ArrayList<>();
        java.util.function.Consumer<Request> listener = made::add;
        page.onRequest(listener);
        what.first().tap();
        page.waitForTimeout(1300);
        page.offRequest(listener);
        return made.size();
    }

    @Test
    void everythingOnAClientsPagesIsLargeEnoughForAThumbAndGrowsWithItsWords(Demo demo)
            throws Exception {
        List<String> findings = new ArrayList<>();
        try (Visitor client = demo.onAPhone(EMAIL).expecting("status of 40[34]")) {
            List<String> pages =
                    Stream.concat(
                                    Routes.all().stream()
                                            .filter(route -> route.role().equals("CLIENT"))
                                            .filter(route -> !route.needsMore())
                                            .map(route -> "/" + route.template()),
                                    Stream.of(
                                            "/me/support/steady-page",
                                            "/me/support/hold-this-message",
                                            "/help",
                                            "/help/before-i-check",
                                            "/help/write-and-let-go",
                                            "/help/steady-page"))
                            .toList();
            for (String page : pages) {
                client.goTo(page);
                look(client, page, findings);
            }
            client.goTo("/me");
            client.link(Pattern.compile("Look around|A short page")).first().click();
            client.button(Pattern.compile("^(Begin|Go on)$")).waitFor();
            look(client, "a page's start", findings);
            client.goTo(client.path());
            client.button(Pattern.compile("^(Begin|Go on)$")).click();
            for (int screen = 0; screen < 12 && client.button("Next").count() > 0; screen++) {
                look(client, "its screen " + screen, findings);
                client.page().evaluate("document.documentElement.style.fontSize = ''");
                client.button("Next").click();
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void look(Visitor client, String where, List<String> findings) {
        client.settled();
        @SuppressWarnings("unchecked")
        List<String> small = (List<String>) client.page().evaluate(SMALL);
        small.forEach(one -> findings.add(where + ": small " + one));
        int over = ((Number) client.page().evaluate(TWICE_AS_LARGE)).intValue();
        if (over > 1) {
            findings.add(where + ": at twice the size of words it is " + over + " px too wide");
        }
    }
}
