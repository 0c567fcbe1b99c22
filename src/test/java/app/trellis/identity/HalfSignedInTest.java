package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.SettingUpForTests;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A session in which only the password was given sees nothing, whatever way it asks: the pages of
 * the sign-in let Flow move to any other page by a message, past what guards addresses.
 */
@HttpTest
class HalfSignedInTest {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final String GUARDED = "desk/caseload";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;
    @Autowired OwnFactors factors;
    @Autowired AppForTests phone;
    @Autowired SettingUpForTests practices;
    @Autowired TestClock clock;

    private final NewApp app = NewApp.fresh();
    private Web web;
    private String email;
    private List<String> paper;

    @BeforeEach
    void aPractitionerWithAnApp() {
        Actor practitioner = people.staff(people.administrator(), Role.PRACTITIONER);
        email = people.as(practitioner, () -> account.email());
        paper = people.as(practitioner, () -> phone.keep(factors, People.PASSWORD, app));
        clock.advance(Duration.ofMinutes(1));
        web = new Web(port);
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @Test
    void thePasswordLeadsToTheSecondStepAndTheCodeToThePageThatWasAskedFor() {
        web.get("/" + GUARDED);
        assertThat(Web.leadsTo(web.signIn(email, People.PASSWORD))).isEqualTo("/sign-in/step");
        String half = web.session().orElseThrow().getValue();

        HttpResponse<String> answer = step(phone.code(app));

        assertThat(Web.leadsTo(answer)).isEqualTo("/" + GUARDED);
        assertThat(web.session().orElseThrow().getValue()).isNotEqualTo(half);
        assertThat(web.get("/" + GUARDED).statusCode()).isEqualTo(200);
        assertThat(moved("sign-in/step", GUARDED)).as("the way that is closed below").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/caseload",
                "/desk/profile",
                "/me",
                "/pictures/" + "00000000-0000-0000-0000-000000000000",
                "/keep/support/steady",
                "/lock"
            })
    void noAddressOpens(String address) {
        web.signIn(email, People.PASSWORD);

        HttpResponse<String> answer = web.get(address);

        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in/step", "sign-in", "sign-in/new-step", "help", "forgot"})
    void noPageThatIsOpenLeadsToOneThatIsNot(String from) {
        web.signIn(email, People.PASSWORD);

        assertThat(moved(from, GUARDED)).isFalse();
        assertThat(moved(from, "desk/profile")).isFalse();
    }

    @Test
    void aWrongCodeAndAUsedOneSaySoAndOpenNothing() {
        web.signIn(email, People.PASSWORD);
        assertThat(Web.leadsTo(step("000000"))).isEqualTo("/sign-in/step?wrong");
        step(phone.code(app));
        try (Web other = new Web(port)) {
            other.signIn(email, People.PASSWORD);
            assertThat(
                            Web.leadsTo(
                                    other.post(
                                            "/sign-in/step",
                                            Map.of("code", phone.code(app)),
                                            Web.FROM_HERE)))
                    .isEqualTo("/sign-in/step?wrong");
            assertThat(other.get("/" + GUARDED).statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void aCodeFromPaperComesInToo() {
        web.signIn(email, People.PASSWORD);

        step(paper.getFirst());

        assertThat(web.get("/" + GUARDED).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeWithoutAPasswordIsNothing() {
        assertThat(Web.leadsTo(step(phone.code(app)))).isEqualTo("/sign-in?over");
        web.signIn(email, People.PASSWORD);
        clock.advance(Duration.ofMinutes(15));
        assertThat(Web.leadsTo(step(phone.code(app)))).isEqualTo("/sign-in?over");
        assertThat(web.get("/" + GUARDED).statusCode()).isNotEqualTo(200);
    }

    @Test
    void aForeignPageCannotPostACode() {
        web.signIn(email, People.PASSWORD);

        HttpResponse<String> answer =
                web.post(
                        "/sign-in/step",
                        Map.of("code", phone.code(app)),
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasToMakeASecondStepFirstSeesNothingEither() {
        String strict = "strict" + UUID.randomUUID() + "@trellis.example";
        practices.strictPractice("Strict", strict, People.PASSWORD);

        assertThat(Web.leadsTo(web.signIn(strict, People.PASSWORD))).isEqualTo("/sign-in/step");

        assertThat(web.get("/desk/practice").statusCode()).isNotEqualTo(200);
        assertThat(moved("sign-in/new-step", "desk/practice")).isFalse();
        assertThat(Web.leadsTo(step(""))).isEqualTo("/sign-in/step?wrong");
        assertThat(web.get("/desk/practice").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> step(String code) {
        return web.post("/sign-in/step", Map.of("code", code), Web.FROM_HERE);
    }

    /**
     * Opens a page, and from there sends the message with which Flow moves to another. Says whether
     * that page was made, by a word of its address's own class of pages: the frame of the desk.
     */
    private boolean moved(String from, String to) {
        HttpResponse<String> start =
                web.get("/?v-r=init&location=" + from + "&query=", Web.FROM_HERE);
        Matcher key = KEY.matcher(start.body());
        if (!key.find()) {
            throw new IllegalStateException("No page began: " + start.statusCode() + start.body());
        }
        Matcher ui = Pattern.compile("\"v-uiId\":(\\d+)").matcher(start.body());
        String id = ui.find() ? ui.group(1) : "0";
        StringBuilder seen = new StringBuilder();
        int sync = 0;
        for (String place : List.of(from, to)) {
            String message =
                    """
                    {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                    {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],
                    "syncId":%d,"clientId":%d}
                    """
                            .formatted(key.group(1), place, sync, sync);
            HttpResponse<String> answer =
                    web.send(
                            "POST",
                            "/?v-r=uidl&v-uiId=" + id,
                            message,
                            "Content-Type",
                            "application/json",
                            "Sec-Fetch-Site",
                            "same-origin",
                            "Origin",
                            "null");
            seen.append(answer.body());
            sync++;
        }
        return seen.indexOf("shell-main") >= 0;
    }
}
