package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.messages.DeviceAddress;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Notifications in a real browser: how a client lets a device tell them and takes it off again, and
 * what the worker shows. The browser's own way to its maker is the one thing that is put in its
 * place, because there is no line to one here.
 */
@Tag("long")
@Order(6)
@ExtendWith(Demo.Opened.class)
class NotificationIT {

    private static final String EMAIL = "client6@trellis.example";

    /** A browser as it is where it reaches its maker: it hands out one address, once asked. */
    private static final String REACHED =
            """
            ([endpoint, key, secret]) => {
              if (!('PushManager' in window)) return;
              const bytes = (words) => Uint8Array.from(
                atob(words.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;
              const is = () => sessionStorage.getItem('reached') !== null;
              const found = () => ({
                endpoint,
                options: { applicationServerKey: bytes(sessionStorage.getItem('reached')) },
                getKey: (name) => bytes(name === 'auth' ? secret : key),
                unsubscribe: async () => { sessionStorage.removeItem('reached'); return true; },
              });
              PushManager.prototype.getSubscription = async () => (is() ? found() : null);
              PushManager.prototype.subscribe = async ({ applicationServerKey, userVisibleOnly }) => {
                if (!userVisibleOnly) throw new Error('silent');
                sessionStorage.setItem('reached', applicationServerKey);
                return found();
              };
            }
            """;

    private static final String SHOWN =
            """
            async () => {
              const registration = await navigator.serviceWorker.ready;
              return (await registration.getNotifications())
                .map((one) => [one.title, one.body, one.tag, one.lang].join('|'));
            }
            """;

    /** The finger on a notification; a worker may open a page only after a real one. */
    private static final String TOUCH =
            """
            async () => {
              const opened = new Promise((resolve) => { self.clients.openWindow = async (url) => resolve(url); });
              const [one] = await self.registration.getNotifications();
              self.dispatchEvent(new NotificationEvent('notificationclick', { notification: one }));
              return opened;
            }
            """;

    @Test
    void aDeviceSaysYesIsListedAndTakenOffAgain(Demo demo) throws Exception {
        DeviceAddress device = demo.device("/phone-of-6");
        try (Visitor client = demo.visitor().onAPhone(ColorScheme.LIGHT, "en-GB")) {
            client.browser().grantPermissions(List.of("notifications"));
            client.browser()
                    .addInitScript(
                            "(%s)(%s)"
                                    .formatted(
                                            REACHED.strip(),
                                            asJson(
                                                    device.endpoint(),
                                                    device.key(),
                                                    device.secret())));
            client.signIn(EMAIL, Demo.PASSWORD).goTo("/me/reminders");
            assertThat(client.saying("Something is open for you. It can also wait.")).isVisible();
            assertThat(client.saying("the maker of your browser")).isVisible();
            client.findsNothingAmiss();

            client.button("Yes, remind me").click();
            assertThat(client.saying("Nothing would reach you.")).isVisible();

            client.button("Let this device tell me").click();
            assertThat(client.saying("(this device)")).isVisible();
            assertThat(client.button("Let this device tell me")).isHidden();
            client.button("Yes, remind me").click();
            assertThat(client.saying("They are on.")).isVisible();
            client.findsNothingAmiss();
            client.picture("a-device-that-tells");

            client.goTo("/me/reminders");
            assertThat(client.saying("(this device)")).isVisible();
            client.button(Pattern.compile("^Take off: ")).click();
            assertThat(client.button("Let this device tell me")).isVisible();
            assertThat(client.saying("They are on, but nothing reaches you now")).isVisible();
            client.page().waitForFunction("() => sessionStorage.getItem('reached') === null");
            client.button("Stop all of them").click();
            assertThat(client.saying("They are off.")).isVisible();
        }
    }

    @Test
    void theWorkerShowsOneNeutralLineInTheLanguageThatCameAndOpensToday(Demo demo)
            throws Exception {
        try (Visitor client = demo.visitor().onAPhone(ColorScheme.LIGHT, "en-GB")) {
            client.browser().grantPermissions(List.of("notifications"));
            client.goTo("/help");
            client.page().evaluate("navigator.serviceWorker.ready.then(() => true)");

            showsOneNeutralLineAndOpensToday(client.browser(), client.page(), client.page().url());
        }
    }

    /** For a page whose worker is there. */
    static void showsOneNeutralLineAndOpensToday(
            BrowserContext browser, Page page, String address) {
        String origin = address.replaceFirst("^(https?://[^/]+).*$", "$1");
        CDPSession session = browser.newCDPSession(page);
        List<String> registrations = new ArrayList<>();
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> registrations.addAll(idsIn(event, origin)));
        List<String> workers = new ArrayList<>();
        session.on(
                "ServiceWorker.workerVersionUpdated",
                event -> workers.addAll(targetsIn(event, origin)));
        session.send("ServiceWorker.enable");
        page.waitForCondition(() -> !registrations.isEmpty());
        String registration = registrations.getLast();

        push(session, origin, registration, "es");
        shows(page, "Trellis|Hay algo abierto para ti. También puede esperar.|trellis|es");
        push(session, origin, registration, "en");
        shows(page, "Trellis|Something is open for you. It can also wait.|trellis|en");
        for (String odd : List.of("", "__proto__", "{\"title\":\"No\"}")) {
            push(session, origin, registration, "es");
            shows(page, "Trellis|Hay algo abierto para ti. También puede esperar.|trellis|es");
            push(session, origin, registration, odd);
            shows(page, "Trellis|Something is open for you. It can also wait.|trellis|en");
        }

        touch(browser, page, workers.getLast());
        page.waitForFunction(
                "async () => (await (await navigator.serviceWorker.ready).getNotifications()).length === 0");
        session.detach();
    }

    /** Puts the finger on the notification that is shown, inside the worker itself. */
    private static void touch(BrowserContext browser, Page page, String worker) {
        CDPSession session = browser.browser().newBrowserCDPSession();
        List<String> answers = new ArrayList<>();
        session.on(
                "Target.receivedMessageFromTarget",
                event -> answers.add(event.get("message").getAsString()));
        JsonObject attach = new JsonObject();
        attach.addProperty("targetId", worker);
        attach.addProperty("flatten", false);
        String inside =
                session.send("Target.attachToTarget", attach).get("sessionId").getAsString();
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", "(%s)()".formatted(TOUCH.strip()));
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("returnByValue", true);
        JsonObject evaluate = new JsonObject();
        evaluate.addProperty("id", 1);
        evaluate.addProperty("method", "Runtime.evaluate");
        evaluate.add("params", parameters);
        JsonObject send = new JsonObject();
        send.addProperty("sessionId", inside);
        send.addProperty("message", evaluate.toString());
        session.send("Target.sendMessageToTarget", send);
        page.waitForCondition(() -> answers.stream().anyMatch(one -> one.contains("\"id\":1")));
        assertThat(answers).anyMatch(one -> one.contains("\"value\":\"/\""));
        session.detach();
    }

    private static List<String> targetsIn(JsonObject event, String origin) {
        List<String> ids = new ArrayList<>();
        for (JsonElement one : event.getAsJsonArray("versions")) {
            JsonObject version = one.getAsJsonObject();
            if (version.get("scriptURL").getAsString().startsWith(origin + "/")
                    && version.has("targetId")) {
                ids.add(version.get("targetId").getAsString());
            }
        }
        return ids;
    }

    private static List<String> idsIn(JsonObject event, String origin) {
        List<String> ids = new ArrayList<>();
        for (JsonElement one : event.getAsJsonArray("registrations")) {
            JsonObject registration = one.getAsJsonObject();
            if (registration.get("scopeURL").getAsString().equals(origin + "/")
                    && !registration.get("isDeleted").getAsBoolean()) {
                ids.add(registration.get("registrationId").getAsString());
            }
        }
        return ids;
    }

    private static void push(CDPSession session, String origin, String registration, String data) {
        JsonObject message = new JsonObject();
        message.addProperty("origin", origin);
        message.addProperty("registrationId", registration);
        message.addProperty("data", data);
        session.send("ServiceWorker.deliverPushMessage", message);
    }

    private static void shows(Page page, String only) {
        page.waitForCondition(() -> page.evaluate(SHOWN).equals(List.of(only)));
    }

    private static String asJson(String... words) {
        JsonArray all = new JsonArray();
        List.of(words).forEach(all::add);
        return all.toString();
    }
}
