package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves a tab open is signed out all the same; who works on is not. */
@HttpTest
class IdleSessionsTest {

    private static final String HEARTBEAT = "/?v-r=heartbeat&v-uiId=0";
    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final int NOT_THERE = 404;

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;
    @Autowired TestClock clock;

    private Web web;
    private String practitioner;
    private String client;
    private String token = "";

    @BeforeEach
    void aPractitionerAndAClient() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId mia = people.client(anna);
        practitioner = emailOf(anna);
        client = emailOf(people.arrive(anna, mia));
        web = new Web(port);
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEARTBEAT, "/?v-r=push&v-uiId=0"})
    void whatAnOpenTabSaysByItselfKeepsNobodySignedIn(String tab) {
        web.signIn(practitioner, People.PASSWORD);
        assertThat(isSignedIn("/desk/caseload")).isTrue();
        for (int minute = 0; minute < 14; minute++) {
            clock.advance(Duration.ofMinutes(1));
            web.send("POST", tab, "", Web.FROM_HERE);
        }

        clock.advance(Duration.ofMinutes(1));

        assertThat(isSignedIn("/desk/caseload")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"14, true", "15, false"})
    void whoWorksHereHasAQuarterOfAnHour(int minutes, boolean stays) {
        web.signIn(practitioner, People.PASSWORD);

        clock.advance(Duration.ofMinutes(minutes));

        assertThat(isSignedIn("/desk/caseload")).isEqualTo(stays);
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, false"})
    void aClientHasHalfAnHour(int minutes, boolean stays) {
        web.signIn(client, People.PASSWORD);

        clock.advance(Duration.ofMinutes(minutes));

        assertThat(isSignedIn("/me")).isEqualTo(stays);
    }

    /** Answers go past Flow's own session, which would take a client who writes for an idle one. */
    @Test
    void writingOnAPageIsDoingSomething() {
        web.signIn(client, People.PASSWORD);
        open("/me");
        for (int time = 0; time < 6; time++) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(write()).as("let in, and no such page").isEqualTo(NOT_THERE);
        }

        assertThat(isSignedIn("/me")).isTrue();
    }

    @Test
    void whatIsWrittenTooLateIsAskedToSignInAndNothingElse() {
        web.signIn(client, People.PASSWORD);
        open("/me");
        clock.advance(Duration.ofMinutes(30));

        assertThat(write()).isIn(401, 403);
    }

    @Test
    void aMessageFromThePageThatComesTooLateFindsNoSession() {
        web.signIn(practitioner, People.PASSWORD);
        web.get("/desk/caseload");
        clock.advance(Duration.ofMinutes(15));

        HttpResponse<String> answer = web.send("POST", "/?v-r=uidl&v-uiId=0", "{}", Web.FROM_HERE);

        assertThat(answer.body()).contains("sessionExpired");
    }

    @Test
    void theTabThatSpeaksTooLateIsToldSoAndReloads() {
        web.signIn(practitioner, People.PASSWORD);
        web.get("/desk/caseload");
        clock.advance(Duration.ofMinutes(15));

        assertThat(web.send("POST", HEARTBEAT, "", Web.FROM_HERE).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"true, 12", "false, 24"})
    void noSessionLastsLongerThanADay(boolean worksHere, int hours) {
        web.signIn(worksHere ? practitioner : client, People.PASSWORD);
        String page = worksHere ? "/desk/caseload" : "/me";
        for (int i = 1; i < hours * 6; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(isSignedIn(page)).isTrue();
        }

        clock.advance(Duration.ofMinutes(10));

        assertThat(isSignedIn(page)).isFalse();
    }

    @Test
    void signingInAgainLeadsBackToTheSamePage() {
        web.signIn(practitioner, People.PASSWORD);
        clock.advance(Duration.ofMinutes(15));
        assertThat(isSignedIn("/desk/caseload?show=paused")).isFalse();

        HttpResponse<String> back = web.signIn(practitioner, People.PASSWORD);

        assertThat(Web.leadsTo(back)).isEqualTo("/desk/caseload?show=paused");
        assertThat(web.get(Web.leadsTo(back)).statusCode()).isEqualTo(200);
    }

    /** The player goes on trying to keep what was written while its client signs in elsewhere. */
    @Test
    void signingInAgainNeverLeadsToWhatOnlyKeeps() {
        web.signIn(client, People.PASSWORD);
        clock.advance(Duration.ofMinutes(30));
        assertThat(isSignedIn("/me/looking-back")).isFalse();
        open("/sign-in");
        assertThat(write()).isEqualTo(401);

        assertThat(Web.leadsTo(web.signIn(client, People.PASSWORD))).startsWith("/me/looking-back");
    }

    /** As the player does, with the token of the page that was opened last. */
    private int write() {
        return web.send(
                        "PUT",
                        "/keep/" + UUID.randomUUID(),
                        "{}",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "X-CSRF-TOKEN",
                        token)
                .statusCode();
    }

    private HttpResponse<String> open(String page) {
        HttpResponse<String> answer = web.get(page);
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private boolean isSignedIn(String page) {
        HttpResponse<String> answer = open(page);
        if (answer.statusCode() == 200) {
            return true;
        }
        assertThat(Web.leadsTo(answer)).isEqualTo("/sign-in");
        return false;
    }

    private String emailOf(Actor actor) {
        return people.as(actor, () -> account.email());
    }
}
