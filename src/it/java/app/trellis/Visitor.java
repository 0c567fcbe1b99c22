package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.AppForTests;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. Things are found as people find them: by what they are and
 * by the words on them.
 *
 * <p>Closing it keeps a picture of what was seen last, and fails when the browser had something to
 * complain of on the way: an error of a script, or anything that the content security policy
 * stopped.
 */
final class Visitor implements AutoCloseable {

    private static final String SAY_WHAT_WAS_STOPPED =
            """
            document.addEventListener('securitypolicyviolation', (event) => console.error(
                `Stopped by the policy: ${event.violatedDirective} ${event.blockedURI}`
                + ` ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
            """;

    private final RunningTrellis program;
    private final BrowserContext browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private Page page;
    private String who = "a-stranger";

    Visitor(RunningTrellis program, BrowserContext browser) {
        this.program = program;
        this.browser = browser;
        browser.addInitScript(SAY_WHAT_WAS_STOPPED);
        browser.onConsoleMessage(this::hear);
        browser.onWebError(error ->
                complaints.add(
                        "A script failed on %s: %s".formatted(error.page().url(), error.error())));
        page = browser.newPage();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(
                    "On %s: %s (%s)"
                            .formatted(message.page().url(), message.text(), message.location()));
        }
    }

    /** On this journey the browser may say such a thing, because the journey brings it about. */
    Visitor expecting(String complaint) {
        expected.add(Pattern.compile(complaint));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** Closes the tab and goes on in a fresh one. */
    void replaceTab() {
        page.close();
        page = browser.newPage();
    }

    /** Another tab of the same browser. */
    Page anotherTab(String path) {
        Page other = browser.newPage();
        other.navigate(program.url(path));
        arrived(other);
        return other;
    }

    Visitor signIn(String email, String password) {
        page.navigate(program.url("/sign-in"));
        signInHere(email, password);
        return this;
    }

    /** Signs in on the page that asks for it, and waits for the page that comes then. */
    void signInHere(String email, String password) {
        who = email.replaceAll("@.*", "");
        signInHere(page, email, password);
    }

    /** The same for somebody who has no second step yet in a practice that demands one. */
    void signInAndMakeASecondStep(String email, String password) {
        who = email.replaceAll("@.*", "");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in/new-step");
        Locator secret = page.locator(".app-secret");
        secret.waitFor();
        findsNothingAmiss();
        field("Code from the app").fill(AppForTests.codeOf(secret.innerText()));
        button("Use this app").click();
        Locator codes = page.locator(".paper-codes > li");
        codes.first().waitFor();
        assertThat(codes.count()).isEqualTo(10);
        findsNothingAmiss();
        button("I have kept them").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        arrived(page);
    }

    static void signInHere(Page page, String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        arrived(page);
    }

    /** Goes to an address and waits until its page is there. */
    Visitor goTo(String path) {
        page.navigate(program.url(path));
        arrived(page);
        return this;
    }

    /**
     * Goes to another page of the program as a link on this one does, which loads nothing anew, and
     * waits until that page is there.
     */
    void follow(String path) {
        page.waitForResponse(
                answer -> answer.url().contains("v-r=uidl"),
                () ->
                        page.evaluate(
                                """
                                (path) => {
                                  const link = document.createElement('a');
                                  link.href = path;
                                  link.setAttribute('router-link', '');
                                  document.querySelector('main, body').append(link);
                                  link.click();
                                  link.remove();
                                }
                                """,
                                path));
        arrived();
    }

    /** From the caseload to a room of a client's page. */
    void openClient(String name, String room) {
        goTo("/desk/caseload");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        page.waitForURL("**/overview");
        arrived();
        if (!room.equals("overview")) {
            follow(path().replace("/overview", "/" + room));
        }
    }

    /** On one's own account page: reads everything in this language from now on. */
    void readIn(String language) {
        radio(language).check();
        settled();
        page.locator("vaadin-button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(Pattern.compile("^(Keep this|Guardar)")))
                .first()
                .click();
        page.waitForLoadState();
        page.locator("html[lang^='" + (language.equals("Español") ? "es" : "en") + "']").waitFor();
        arrived();
    }

    /** The addresses of the rooms of the client whose page this is. */
    List<String> rooms() {
        String client = path().replaceFirst("^(/desk/clients/[0-9a-f-]+)/.*", "$1");
        return page.locator("nav a[href*='" + client.substring(1) + "/']").all().stream()
                .map(link -> "/" + link.getAttribute("href").replaceFirst("^/", ""))
                .toList();
    }

    /**
     * As a practitioner: ends the check-in that runs and begins another, so that one is due today
     * on whatever day of the week this is.
     */
    void askForACheckInToday(String client) {
        openClient(client, "plan");
        page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText("Trust recovery check-in"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End"))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("End").setExact(true))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        openClient(client, "assign/trust-check-in");
        button("Assign").click();
        page.waitForURL("**/plan");
        arrived();
    }

    /** What stands in the address bar, from the root on. */
    String path() {
        return pathOf(page.url());
    }

    /** The part of an address of this program after its root. */
    String pathOf(String address) {
        assertThat(address).startsWith(program.url("/"));
        return address.substring(program.url("").length());
    }

    /** Waits until a page stands there and the program is done with it. */
    void arrived() {
        arrived(page);
    }

    private static void arrived(Page page) {
        page.locator("main h1, h1").first().waitFor();
        settled(page);
    }

    /** Waits until the program is done with what was asked of it last. */
    void settled() {
        settled(page);
    }

    static void settled(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                        + ".every((client) => !client.isActive?.())");
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator checkbox(String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field to type in, by its label. */
    Locator field(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** What this label belongs to, for fields that have no role, such as passwords. */
    Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Exactly these words. */
    Locator words(String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    /** A sentence that these words are part of. */
    Locator saying(String part) {
        return page.getByText(part);
    }

    /** Words that match; the browser reads the pattern, so it may hold nothing of Java's alone. */
    Locator words(Pattern words) {
        return page.getByText(words);
    }

    /** Keeps what the page looks like now under {@code target/screenshots}. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Asks axe, which finds nothing. */
    void findsNothingAmiss() {
        settled();
        assertThat(Axe.findings(page)).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        String last = page.url();
        picture("last-seen-by-" + who);
        browser.close();
        assertThat(complaints)
                .as("What the browser complained of, last at " + last)
                .filteredOn(one -> expected.stream().noneMatch(is -> is.matcher(one).find()))
                .isEmpty();
    }
}
