package app.trellis;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every page there is, looked at by axe and at the width of a phone and of a tablet, as somebody
 * who may see it. One page is met in one look; over all pages both languages, both themes and both
 * widths are met.
 */
@Order(20)
@ExtendWith(Demo.Opened.class)
@ResourceLock(Demo.LANGUAGES)
class EveryPageIT {

    private static final String NAME = "Iris K.";

    /** Somebody whose partner is in care of the same practitioner. */
    private static final String PARTNER = "Heather J.";

    private static final Map<String, String> PEOPLE =
            Map.of(
                    "CLIENT", "client11@trellis.example",
                    "PRACTITIONER", "practitioner2@trellis.example",
                    "SUPERVISOR", "supervisor@trellis.example",
                    "ADMINISTRATOR", "administrator@trellis.example");

    /** Addresses with a part that differs: which pages stand for all of them. */
    private static final Map<String, Function<Visitor, List<String>>> EXAMPLES =
            Map.ofEntries(
                    entry("welcome", visitor -> List.of("/welcome/nobody-made-this-code")),
                    entry(
                            "new-password",
                            visitor -> List.of("/new-password/nobody-made-this-code")),
                    entry("desk/library/:key", visitor -> List.of("/desk/library/grounding")),
                    entry(
                            "desk/library/:key/paper",
                            visitor ->
                                    List.of(
                                            "/desk/library/trigger-log/paper",
                                            "/desk/library/grounding/paper?lang=es")),
                    entry(
                            "desk/library/ours/:exercise",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/desk/library/ours",
                                            "main a[href*='library/ours/']")),
                    entry(
                            "desk/library/program/:key",
                            visitor -> List.of("/desk/library/program/first-steps-to-safety")),
                    entry(
                            "desk/library/programs/:program",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/desk/library?show=programs",
                                            "main a[href*='library/programs/']")),
                    entry("desk/clients/:client/:room?/:item?", EveryPageIT::rooms),
                    entry(
                            "desk/clients/:client/assign/:key?",
                            visitor ->
                                    List.of(
                                            client(visitor) + "/assign",
                                            client(visitor) + "/assign/boundary-review")),
                    entry(
                            "desk/clients/:client/program/:key",
                            visitor -> List.of(client(visitor) + "/program/first-steps-to-safety")),
                    entry(
                            "desk/clients/:client/phone/:page?",
                            visitor ->
                                    List.of(
                                            client(visitor) + "/phone",
                                            client(visitor) + "/phone/looking-back",
                                            client(visitor) + "/phone/private")),
                    entry(
                            "desk/clients/:client/steps",
                            visitor -> List.of(client(visitor) + "/steps")),
                    entry(
                            "desk/clients/:client/agreement",
                            visitor -> List.of(client(visitor) + "/agreement")),
                    entry(
                            "desk/clients/:client/both/:couple",
                            visitor -> List.of(withBoth(visitor))),
                    // From there no address leads on: it is looked at by itself.
                    entry("desk/clients/:client/both/:couple/screen", visitor -> List.of()),
                    entry(
                            "desk/clients/:client/formulation",
                            visitor -> List.of(client(visitor) + "/formulation")),
                    entry(
                            "desk/clients/:client/fhir",
                            visitor -> List.of(client(visitor) + "/fhir")),
                    entry("desk/clients/:client/sessions/:session/note", EveryPageIT::notes),
                    entry(
                            "desk/clients/:client/summary",
                            visitor -> List.of(client(visitor) + "/summary")),
                    entry(
                            "desk/clients/:client/take-out",
                            visitor -> List.of(client(visitor) + "/take-out")),
                    entry(
                            "desk/clients/:client/together",
                            visitor -> List.of(client(visitor) + "/together")),
                    entry(
                            "desk/co-sign/:note",
                            visitor ->
                                    firstLink(
                                            visitor, "/desk/co-sign", "main a[href*='co-sign/']")),
                    entry(
                            "desk/team/open/:client",
                            visitor ->
                                    firstLink(visitor, "/desk/team", "main a[href*='team/open/']")),
                    // The demo has none: they are their author's alone.
                    entry("desk/supervision-notes/:note", visitor -> List.of()),
                    // Nothing is open in the demo: the pages are there for an hour after a reason.
                    entry("desk/opened-notes/:opening", visitor -> List.of()),
                    entry("desk/opened-notes/:opening/:note", visitor -> List.of()),
                    // From there no address leads on: it is looked at by itself.
                    entry("desk/clients/:client/together/:key", visitor -> List.of()),
                    entry(
                            "desk/practice/people/:member/away",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/desk/practice/people",
                                            "main a[href$='/away']")),
                    entry(
                            "desk/practice/people/:member/clients",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/desk/practice/people",
                                            "main a[href$='/clients']")),
                    entry(
                            "desk/own-forms/:form",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/desk/own-forms",
                                            "main a[href*='own-forms/']")),
                    entry(
                            "me/page/:assignment",
                            visitor -> firstLink(visitor, "/me", "main a[href*='me/page/']")),
                    // Nobody in the demo has a card to read: the page that says so.
                    entry(
                            "me/read/:assignment",
                            visitor -> List.of("/me/read/00000000-0000-0000-0000-000000000001")),
                    entry(
                            "me/support/:page",
                            visitor ->
                                    List.of(
                                            "/me/support/steady-page",
                                            "/me/support/hold-this-message",
                                            "/me/support/before-i-check")),
                    entry(
                            "me/looking-back/:response",
                            visitor ->
                                    firstLink(
                                            visitor,
                                            "/me/looking-back",
                                            "main a[href*='me/looking-back/']")));

    /** Pages without a route of Flow, and states that have an address. */
    private static final Map<String, List<String>> BESIDES =
            Map.of(
                    "",
                            List.of(
                                    "/help",
                                    "/help/before-i-check",
                                    "/help/write-and-let-go",
                                    "/help/steady-page",
                                    "/closed",
                                    "/about",
                                    "/about/purpose"),
                    "PRACTITIONER",
                            List.of(
                                    "/desk/nothing-here",
                                    "/desk/library?show=programs",
                                    "/desk/library?show=cards",
                                    "/desk/library?show=pages"));

    private final List<String> findings = new ArrayList<>();

    @Test
    void everyPageIsFreeOfFaultsAndFitsANarrowScreen(Demo demo) throws Exception {
        Map<String, List<Routes.One>> byRole = new LinkedHashMap<>();
        for (Routes.One route : Routes.all()) {
            byRole.computeIfAbsent(route.role(), role -> new ArrayList<>()).add(route);
        }
        assertThat(PEOPLE.keySet()).containsAll(signedIn(byRole));
        for (Map.Entry<String, List<Routes.One>> group : byRole.entrySet()) {
            String role = group.getKey();
            if (role.isEmpty()) {
                walkAsAStranger(demo, group.getValue());
            } else {
                try (Visitor visitor = visitor(demo, Objects.requireNonNull(PEOPLE.get(role)))) {
                    walk(visitor, role, group.getValue());
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** The walk above gives each page one language and one ground; here each has all four. */
    @Test
    @Tag("faults")
    void everyPageOfAClientIsFreeOfFaultsInBothLanguagesAndOnBothGrounds(Demo demo)
            throws Exception {
        List<Routes.One> routes =
                Routes.all().stream().filter(route -> route.role().equals("CLIENT")).toList();
        for (String language : List.of("Español", "English")) {
            try (Visitor client = visitor(demo, Objects.requireNonNull(PEOPLE.get("CLIENT")))) {
                client.goTo("/me/profile");
                client.readIn(language);
                List<String> pages =
                        Stream.concat(
                                        pages(client, "CLIENT", routes).stream(),
                                        Objects.requireNonNull(BESIDES.get("")).stream())
                                .toList();
                assertThat(pages).hasSizeGreaterThan(20);
                for (String page : pages) {
                    // Places of which the first is light and narrow, the second dark and narrow.
                    load(client, page, 0, language);
                    load(client, page, 2, language);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aPageInTheClientsHandsIsLeftByThePasswordAlone(Demo demo) throws Exception {
        try (Visitor practitioner =
                visitor(demo, Objects.requireNonNull(PEOPLE.get("PRACTITIONER")))) {
            Page page = practitioner.page();
            load(practitioner, client(practitioner) + "/together/gad-7", 0, "in the hands");
            assertThat(page.locator("exercise-player").count()).isOne();
            load(practitioner, "/desk/caseload", 2, "in the hands");
            assertThat(page.locator("nav").count()).isZero();
            page.locator("input[type=password]").fill(Demo.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/caseload");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theScreenThatIsTurnedToBothIsLeftByThePasswordAlone(Demo demo) throws Exception {
        try (Visitor practitioner =
                visitor(demo, Objects.requireNonNull(PEOPLE.get("PRACTITIONER")))) {
            Page page = practitioner.page();
            load(practitioner, withBoth(practitioner) + "/screen", 0, "turned to both");
            assertThat(page.locator(".both-screen .card").count()).isEqualTo(2);
            assertThat(page.locator("nav").count()).isZero();
            load(practitioner, "/desk/caseload", 2, "turned to both");
            page.locator("input[type=password]").fill(Demo.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/caseload");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void everyAddressThatDiffersHasAnExample() {
        assertThat(Routes.all())
                .filteredOn(Routes.One::needsMore)
                .extracting(Routes.One::template)
                .containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }

    private static Set<String> signedIn(Map<String, List<Routes.One>> byRole) {
        Set<String> roles = new HashSet<>(byRole.keySet());
        roles.remove("");
        return roles;
    }

    private static Visitor visitor(Demo demo, String email) throws Exception {
        return demo.visitor()
                .atADesk(ColorScheme.LIGHT, "en-GB")
                .signIn(email, Demo.PASSWORD)
                .expecting("status of 40[34]");
    }

    private void walk(Visitor visitor, String role, List<Routes.One> routes) {
        List<String> pages = pages(visitor, role, routes);
        List<String> besides = BESIDES.getOrDefault(role, List.of());
        for (boolean spanish : List.of(true, false)) {
            visitor.goTo(role.equals("CLIENT") ? "/me/profile" : "/desk/profile");
            visitor.readIn(spanish ? "Español" : "English");
            for (int place = spanish ? 1 : 0; place < pages.size(); place += 2) {
                String path = pages.get(place);
                prepare(visitor, place);
                if (besides.contains(path) || visitor.path().equals(path)) {
                    visitor.goTo(path);
                } else {
                    visitor.follow(path);
                }
                look(visitor, path, place, spanish ? "es" : "en");
            }
        }
    }

    private void walkAsAStranger(Demo demo, List<Routes.One> routes) throws Exception {
        for (String language : List.of("es-ES", "en-GB")) {
            try (Visitor stranger =
                    demo.visitor()
                            .atADesk(ColorScheme.LIGHT, language)
                            .expecting("status of 40[34]")) {
                List<String> pages = pages(stranger, "", routes);
                int first = language.equals("es-ES") ? 1 : 0;
                for (int place = first; place < pages.size(); place += 2) {
                    load(stranger, pages.get(place), place, language);
                }
            }
        }
    }

    private static List<String> pages(Visitor visitor, String role, List<Routes.One> routes) {
        return Stream.concat(
                        routes.stream()
                                // The root only leads on.
                                .filter(route -> !route.template().isEmpty())
                                .flatMap(route -> pages(visitor, route).stream()),
                        BESIDES.getOrDefault(role, List.of()).stream())
                .toList();
    }

    private static List<String> pages(Visitor visitor, Routes.One route) {
        Function<Visitor, List<String>> example = EXAMPLES.get(route.template());
        return example == null ? List.of("/" + route.template()) : example.apply(visitor);
    }

    private void load(Visitor visitor, String path, int place, String language) {
        prepare(visitor, place);
        visitor.goTo(path);
        look(visitor, path, place, language);
    }

    private static void prepare(Visitor visitor, int place) {
        Page page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(place)));
        page.setViewportSize(width(place), 900);
    }

    private static ColorScheme scheme(int place) {
        return place / 2 % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    private static int width(int place) {
        return place / 4 % 2 == 0 ? 360 : 1440;
    }

    private void look(Visitor visitor, String path, int place, String language) {
        Page page = visitor.page();
        Axe.findings(page)
                .forEach(found ->
                        findings.add(
                                "%s (%s, %s, %d px): %s"
                                        .formatted(
                                                path,
                                                language,
                                                scheme(place),
                                                width(place),
                                                found)));
        for (int narrow : List.of(768, 360)) {
            page.setViewportSize(narrow, 900);
            if (scrollsSideways(page)) {
                findings.add(
                        "%s (%s): scrolls sideways at %d px".formatted(path, language, narrow));
            }
        }
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean)
                page.evaluate(
                        """
                        () => new Promise((answer) => requestAnimationFrame(() =>
                          requestAnimationFrame(() => answer(
                            document.documentElement.scrollWidth > window.innerWidth))))
                        """);
    }

    private static List<String> rooms(Visitor practitioner) {
        practitioner.openClient(NAME, "overview");
        return practitioner.rooms();
    }

    private static String client(Visitor practitioner) {
        practitioner.openClient(NAME, "overview");
        return practitioner.path().replace("/overview", "");
    }

    /** Where it is chosen what of one of two partners both may see. */
    private static String withBoth(Visitor practitioner) {
        practitioner.openClient(PARTNER, "sessions");
        Locator both = practitioner.page().locator("main a[href*='/both/']").first();
        both.waitFor();
        return "/" + both.getAttribute("href");
    }

    /** One that is written, one that is signed, and one on a crisis contact. */
    private static List<String> notes(Visitor practitioner) {
        practitioner.openClient(NAME, "sessions");
        practitioner.page().locator("a[href$='/note']").first().waitFor();
        String crisis =
                practitioner
                        .page()
                        .locator(".session-row", new Page.LocatorOptions().setHasText("Crisis"))
                        .locator("a[href$='/note']")
                        .first()
                        .getAttribute("href");
        List<String> notes =
                practitioner.page().locator("a[href$='/note']").all().stream()
                        .map(link -> "/" + link.getAttribute("href"))
                        .toList();
        return List.of(notes.getFirst(), notes.getLast(), "/" + crisis);
    }

    private static List<String> firstLink(Visitor visitor, String from, String selector) {
        visitor.goTo(from);
        return List.of("/" + visitor.page().locator(selector).first().getAttribute("href"));
    }
}
