package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may come in from where, over a real line. */
@HttpTest
class DoorTest {

    private static final String PAGE = "/desk/caseload";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;

    private Web web;
    private String email;

    @BeforeEach
    void aPractitionerWhoIsNotSignedIn() {
        Actor practitioner = people.staff(people.administrator(), Role.PRACTITIONER);
        email = people.as(practitioner, () -> account.email());
        web = new Web(port);
    }

    @AfterEach
    void hangUp() {
        web.close();
    }

    @Test
    void theSignInFormOfThisSiteSignsIn() {
        assertThat(web.signIn(email, People.PASSWORD).statusCode()).isEqualTo(302);

        assertThat(isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormOnAForeignPageSignsNobodyIn(String site) {
        HttpResponse<String> answer =
                web.post(
                        "/sign-in",
                        Map.of("username", email, "password", People.PASSWORD),
                        "Sec-Fetch-Site",
                        site,
                        "Origin",
                        "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aMessageToAPageComesFromThatPageOnly() {
        web.signIn(email, People.PASSWORD);

        assertThat(web.send("POST", "/?v-r=uidl&v-uiId=0", "{}", Web.FROM_HERE).statusCode())
                .isNotEqualTo(403);
        assertThat(
                        web.send(
                                        "POST",
                                        "/?v-r=uidl&v-uiId=0",
                                        "{}",
                                        "Sec-Fetch-Site",
                                        "cross-site",
                                        "Origin",
                                        "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "cross-site, false", "same-site, false"})
    void onlyThisSiteCanCloseASession(String site, boolean closes) {
        web.signIn(email, People.PASSWORD);
        assertThat(isSignedIn()).isTrue();

        assertThat(web.get("/closed", "Sec-Fetch-Site", site).statusCode()).isEqualTo(200);

        assertThat(isSignedIn()).isEqualTo(!closes);
    }

    /** An old browser says nothing; the way out must work for it too. */
    @Test
    void withoutTheBrowsersWordCloseStillCloses() {
        web.signIn(email, People.PASSWORD);

        web.get("/closed");

        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void noLinkSignsOut() {
        web.signIn(email, People.PASSWORD);

        web.get("/logout", "Sec-Fetch-Site", "cross-site");

        assertThat(isSignedIn()).isTrue();
    }

    private boolean isSignedIn() {
        HttpResponse<String> answer = web.get(PAGE);
        if (answer.statusCode() == 200) {
            return true;
        }
        assertThat(Web.leadsTo(answer)).isEqualTo("/sign-in");
        return false;
    }
}
