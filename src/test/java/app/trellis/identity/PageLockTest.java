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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a client's pages are locked the server gives nothing of them, whoever asks and however. */
@HttpTest
class PageLockTest {

    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String STEADY = "/keep/support/steady-page";
    private static final String WORDS =
            """
            {"revision": 0, "answers": {"kindline": "only I know this line"}, "changed": ["kindline"]}
            """;
    private static final int LOCKED = 423;

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;
    @Autowired TestClock clock;

    private Web web;
    private Actor anna;
    private Actor mia;
    private String token = "";

    @BeforeEach
    void miaIsAnnasClient() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        ClientId client = people.client(anna);
        mia = people.arrive(anna, client);
        web = new Web(port);
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({"9, 200", "10, 423"})
    void withoutAnyScriptItLocksAfterTenMinutes(int minutes, int answer) {
        signIn(mia);

        clock.advance(Duration.ofMinutes(minutes));

        assertThat(web.get(STEADY + "/held").statusCode()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 423"})
    void sheMayChooseAnotherTime(int minutes, int answer) {
        people.as(mia, () -> account.lockAfter(2));
        signIn(mia);

        clock.advance(Duration.ofMinutes(minutes));

        assertThat(web.get(STEADY + "/held").statusCode()).isEqualTo(answer);
    }

    @Test
    void aPageThatIsTouchedStaysOpen() {
        signIn(mia);
        for (int time = 0; time < 4; time++) {
            clock.advance(Duration.ofMinutes(9));
            assertThat(post("/lock/touched").statusCode()).isEqualTo(204);
        }

        assertThat(web.get(STEADY + "/held").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageLocksTheSessionOfEveryTab() {
        signIn(mia);

        assertThat(post("/lock").statusCode()).isEqualTo(204);

        assertThat(web.get(STEADY + "/held").statusCode()).isEqualTo(LOCKED);
        assertThat(web.get("/pictures/" + UUID.randomUUID()).statusCode()).isEqualTo(LOCKED);
        assertThat(web.get("/VAADIN/dynamic/resource/1/a/copy.json").statusCode())
                .isEqualTo(LOCKED);
        assertThat(keep("POST", "/keep/on-phone", "{\"pages\": []}").statusCode())
                .isEqualTo(LOCKED);
        assertThat(keep("DELETE", STEADY, "").statusCode()).isEqualTo(LOCKED);
        assertThat(post("/lock/touched").statusCode()).isEqualTo(LOCKED);
    }

    /** As a tab in which no script of ours ran. */
    @Test
    void aTabThatWasOpenBeforeIsToldToLoadAnew() {
        signIn(mia);
        web.get("/me");
        post("/lock");

        HttpResponse<String> said = web.send("POST", "/me?v-r=uidl&v-uiId=0", "{}", Web.FROM_HERE);

        assertThat(said.body()).contains("\"sessionExpired\":true");
        assertThat(web.send("POST", "/?v-r=heartbeat&v-uiId=0", "", Web.FROM_HERE).statusCode())
                .isEqualTo(403);
        assertThat(web.get("/me").statusCode()).as("it is signed in").isEqualTo(200);
    }

    @Test
    void whatIsBeingWrittenGoesOnBeingKeptAndTheAnswerSaysNothing() {
        signIn(mia);
        post("/lock");

        assertThat(keep("PUT", STEADY, WORDS).statusCode()).isEqualTo(200);
        HttpResponse<String> stale = keep("PUT", STEADY, WORDS);

        assertThat(stale.statusCode()).isEqualTo(LOCKED);
        assertThat(stale.body()).doesNotContain("only I know");
    }

    @Test
    void unlockedTheSameRequestSaysWhatTheOtherTabKept() {
        signIn(mia);
        keep("PUT", STEADY, WORDS);

        HttpResponse<String> stale = keep("PUT", STEADY, WORDS);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("only I know");
    }

    @Test
    void aSendThatIsUnderWayArrives() {
        signIn(mia);
        post("/lock");

        assertThat(keep("POST", "/keep/" + UUID.randomUUID() + "/send", "{}").statusCode())
                .as("let in, and no such page")
                .isEqualTo(404);
    }

    @Test
    void signingInAnewOpens() {
        signIn(mia);
        post("/lock");
        clock.advance(Duration.ofSeconds(1));

        signIn(mia);

        assertThat(web.get(STEADY + "/held").statusCode()).isEqualTo(200);
    }

    @Test
    void helpAndCloseNeedNothing() {
        signIn(mia);
        post("/lock");

        assertThat(web.get("/help").statusCode()).isEqualTo(200);
        assertThat(web.get("/closed").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWorksHereIsNotAffected() {
        signIn(anna);
        web.get("/desk/caseload");
        clock.advance(Duration.ofMinutes(14));

        HttpResponse<String> said = web.send("POST", "/?v-r=heartbeat&v-uiId=0", "", Web.FROM_HERE);

        assertThat(said.statusCode()).isNotEqualTo(403);
        assertThat(post("/lock").statusCode()).isEqualTo(403);
    }

    private void signIn(Actor actor) {
        web.signIn(people.as(actor, () -> account.email()), People.PASSWORD);
        HttpResponse<String> answer = web.get(actor == mia ? "/me" : "/desk/caseload");
        Matcher found = TOKEN.matcher(answer.body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    private HttpResponse<String> post(String path) {
        return keep("POST", path, "");
    }

    private HttpResponse<String> keep(String method, String path, String body) {
        return web.send(
                method,
                path,
                body,
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/json",
                "X-CSRF-TOKEN",
                token);
    }
}
