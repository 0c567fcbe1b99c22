package app.trellis.care.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.ManagingClients;
import app.trellis.identity.PageLock;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class WhoOpenedPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private ManagingClients clients;
    @Autowired private TestClock clock;
    @Autowired private PageLock lock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClient() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsTheClientsLeadsToIt() {
        walk("me/mine");

        assertThat(links()).contains("me/way", "me/goals", "me/opened");
        walk("me/looking-back");
        assertThat(links()).contains("me/mine");
        walk("me/way");
        assertThat(links()).contains("me/mine");
    }

    @Test
    void aDayIsSaidWithWhoAndWhyAndTheOwnHour() {
        people.as(anna, () -> clients.open(client));
        walk("me/opened");

        assertThat(shown())
                .contains("March 2026")
                .contains("Monday 2 March")
                .contains(anna.person().name() + ", to look after you")
                .contains("You came in at 09:00")
                .contains("past Trellis");
        assertThat($(Button.class).withText("Show the month before").all()).isEmpty();
    }

    @Test
    void anEmptyMonthSaysSoAndTheOneBeforeComesBelow() {
        people.as(anna, () -> clients.open(client));
        clock.advance(Duration.ofDays(31));
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        lock.given();
        walk("me/opened");
        assertThat(shown())
                .contains("April 2026")
                .contains("Nobody opened your record this month")
                .doesNotContain("March 2026");

        test($(Button.class).withText("Show the month before").single()).click();

        assertThat(shown()).contains("March 2026").contains("to look after you");
    }

    @Test
    void inSpanishToo() {
        people.as(anna, () -> clients.open(client));
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.of("es"));
        UI.getCurrentOrThrow().navigate("me/opened");

        assertThat(shown()).contains("marzo de 2026").contains("para atenderte");
    }

    private void walk(String address) {
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate(address);
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
