package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.Web;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer carries, seen from the other end of a real line. */
@HttpTest
class HeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;

    private Web web;

    @BeforeEach
    void dial() {
        web = new Web(port);
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    /** Tomcat 11 closes a forwarded answer before late headers; Flow's pages are forwarded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/set-up",
                "/desk/caseload",
                "/help",
                "/closed",
                "/plain.css",
                "/favicon.svg",
                "/manifest.webmanifest",
                "/icons/icon-192.png",
                "/actuator/health",
                "/no/such/page"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        hasSecurityHeaders(web.get(path).headers());
    }

    @Test
    void aPageBehindTheSignInCarriesThemToo() {
        Actor practitioner = people.staff(people.administrator(), Role.PRACTITIONER);
        web.signIn(people.as(practitioner, () -> account.email()), People.PASSWORD);

        HttpResponse<String> page = web.get("/desk/caseload");

        assertThat(page.statusCode()).isEqualTo(200);
        hasSecurityHeaders(page.headers());
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /** Whoever puts it on a phone sees a word that tells nothing, and begins on their own page. */
    @Test
    void aPhoneReadsANeutralNameAndWhereToBeginWithoutSignIn() {
        HttpResponse<String> manifest = web.get("/manifest.webmanifest");

        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/manifest+json");
        JsonNode read = JsonMapper.shared().readTree(manifest.body());
        assertThat(read.get("name").asString()).isEqualTo("Trellis");
        assertThat(read.get("short_name").asString()).isEqualTo("Trellis");
        assertThat(read.has("description")).isFalse();
        assertThat(read.get("start_url").asString()).isEqualTo("/");
        assertThat(read.get("icons"))
                .isNotEmpty()
                .allSatisfy(icon -> {
                    HttpResponse<String> drawn = web.get("/" + icon.get("src").asString());
                    assertThat(drawn.statusCode()).isEqualTo(200);
                    assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
                });
    }

    @Test
    void aForeignRequestIsTurnedAwayWithThem() {
        hasSecurityHeaders(
                web.send("POST", "/sign-in", "", "Sec-Fetch-Site", "cross-site").headers());
    }

    @Test
    void aPageRunsOnlyTheScriptsThatCarryItsOwnNonce() {
        String first = nonceOf(web.get("/sign-in"));
        String second = nonceOf(web.get("/sign-in"));

        assertThat(first).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "PUT", "DELETE", "PROPFIND", "NONSENSE"})
    void onlyWhatIsOnTheListIsAnswered(String method) {
        HttpResponse<String> answer = web.send(method, "/sign-in", "", Web.FROM_HERE);

        assertThat(answer.statusCode()).isIn(400, 405, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/caseload", "/me", "/", "/sign-in", "/help"})
    void noAddressCarriesASession(String path) {
        HttpResponse<String> answer = web.get(path);

        assertThat(answer.headers().map().toString() + answer.body())
                .doesNotContainIgnoringCase(";jsessionid");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndForeignPages() {
        assertThat(web.get("/desk/caseload").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void underHttpsTheCookieIsBoundToThisHost() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new SecureCookies("https://trellis.example").customize(factory);

        var cookie = factory.getSettings().getSession().getCookie();
        assertThat(cookie.getName()).isEqualTo("__Host-trellis");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void signingInChangesTheSession() {
        web.get("/desk/caseload");
        String before = sessionId();
        Actor practitioner = people.staff(people.administrator(), Role.PRACTITIONER);

        web.signIn(people.as(practitioner, () -> account.email()), People.PASSWORD);

        assertThat(sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env", "/beans", "/loggers", "/heapdump", "/health/db", "/info"})
    void machinesAreToldNothingButWhetherItLives(String endpoint) {
        assertThat(web.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");

        assertThat(web.get("/actuator" + endpoint).statusCode()).isNotEqualTo(200);
    }

    private static void hasSecurityHeaders(HttpHeaders headers) {
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    private static String nonceOf(HttpResponse<String> page) {
        Matcher policy =
                NONCE.matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(policy.find()).isTrue();
        String nonce = policy.group(1);
        Matcher script = Pattern.compile("<script[^>]*>").matcher(page.body());
        assertThat(script.results().map(found -> found.group()).toList())
                .isNotEmpty()
                .allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
        return nonce;
    }

    private String sessionId() {
        return web.session().map(cookie -> cookie.getValue()).orElse("");
    }
}
