package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.RecoveringPasswords;
import app.trellis.shared.Refused;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Every door that opens for a secret slows down who tries many from one address. */
@HttpTest
class KnockingTest {

    private static final String WRONG = "not the right one at all";
    private static final String TOO_MANY = "identity.too-many-tries";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired OwnAccount account;
    @Autowired Inviting inviting;
    @Autowired SettingUp settingUp;
    @Autowired RecoveringPasswords recovering;
    @Autowired TestClock clock;

    private String email;

    @BeforeEach
    void somebodyWithAnAccount() {
        Actor person = people.administrator();
        email = people.as(person, () -> account.email());
    }

    @AfterEach
    void hangUp() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoTriesManyAccountsFromOneAddressWaitsWhateverTheySayOfThemselves() {
        try (Web guesser = new Web(port, "127.0.0.2");
                Web somebodyElse = new Web(port, "127.0.0.3")) {
            for (int i = 0; i < 30; i++) {
                assertThat(Web.leadsTo(guess(guesser, "nobody" + i, i)))
                        .isEqualTo("/sign-in?error");
            }

            assertThat(Web.leadsTo(guess(guesser, "nobody30", 30))).isEqualTo("/sign-in?wait");
            assertThat(Web.leadsTo(guesser.signIn(email, People.PASSWORD)))
                    .isEqualTo("/sign-in?wait");
            assertThat(Web.leadsTo(somebodyElse.signIn(email, People.PASSWORD))).isEqualTo("/");

            clock.advance(Duration.ofMinutes(10));
            assertThat(Web.leadsTo(guesser.signIn(email, People.PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void aWholePracticeSignsInFromOneAddressOnAMonday() {
        for (int i = 0; i < 40; i++) {
            try (Web desk = new Web(port, "127.0.0.4")) {
                assertThat(Web.leadsTo(desk.signIn(email, People.PASSWORD))).isEqualTo("/");
            }
        }
    }

    @Test
    void theSetUpCodeCannotBeTriedForEver() {
        from("192.0.2.10");
        var practice =
                new SettingUp.PracticeData("Green room", ZoneId.of("Europe/London"), "en", "GB");
        var person =
                new SettingUp.AdministratorData("Ann", EmailAddress.of(email), People.PASSWORD);

        assertThat(triesUntilTooMany(() -> settingUp.setUp("WRONG", practice, person)))
                .isEqualTo(10);
    }

    @Test
    void linksToANewPasswordCannotBeTriedForEver() {
        from("192.0.2.13");

        assertThat(triesUntilTooMany(() -> recovering.complete("made-up", WRONG))).isEqualTo(30);
    }

    @Test
    void invitationsCannotBeTriedForEver() {
        from("192.0.2.11");

        assertThat(
                        triesUntilTooMany(() ->
                                inviting.accept(
                                        "made-up",
                                        EmailAddress.of(email),
                                        WRONG,
                                        "en",
                                        ZoneId.of("Europe/London"))))
                .isEqualTo(30);
    }

    @Test
    void newPasswordLinksCannotBeAskedForForEver() {
        from("192.0.2.12");

        assertThat(triesUntilTooMany(() -> recovering.ask(EmailAddress.of("x@trellis.example"))))
                .isEqualTo(10);
    }

    private static int triesUntilTooMany(Runnable work) {
        for (int i = 0; i < 100; i++) {
            try {
                work.run();
            } catch (Refused refused) {
                if (refused.key().equals(TOO_MANY)) {
                    return i;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    /** A header that anybody can write is believed only where a proxy is configured. */
    private static HttpResponse<String> guess(Web web, String name, int i) {
        return web.post(
                "/sign-in",
                Map.of("username", name + "@trellis.example", "password", WRONG),
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                "198.51.100." + i,
                "Forwarded",
                "for=198.51.100." + i);
    }

    private static void from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
