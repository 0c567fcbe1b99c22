package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.NotFoundPage;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class SupportPagesTest extends SpringBrowserlessTest {

    private static final Instant TWO_AT_NIGHT = Instant.parse("2026-03-03T02:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final String HELD = "hold-this-message";

    @Autowired People people;
    @Autowired KeepingSupportPages pages;
    @Autowired TestClock clock;

    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsSignedIn() {
        clock.set(TestClock.START);
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePlayerGetsThePageAndAKeyForThePhone() {
        go("me/support/steady-page");

        var player = find(ExercisePlayer.class).single().getElement();
        assertThat(player.getProperty("definition")).contains("\"steady-page\"");
        assertThat(player.getProperty("frame")).contains("practice crisis text");
        assertThat(player.getProperty("endpoint")).isEqualTo("/keep/support");
        assertThat(player.getProperty("closeHref")).isEqualTo("/closed");
        assertThat(Base64.getDecoder().decode(player.getProperty("phoneKey"))).hasSize(32);
    }

    @Test
    void eachPageHasAKeyOfItsOwnAndHasItAgain() {
        String steady = keyOf("me/support/steady-page");

        assertThat(keyOf("me/support/" + HELD)).isNotEqualTo(steady);
        assertThat(keyOf("me/support/steady-page")).isEqualTo(steady);
    }

    @Test
    void tellingThePractitionerSaysWhenItIsReadAndKeepsWhatIsTyped() {
        go("me/tell");

        var player = find(ExercisePlayer.class).single().getElement();
        assertThat(player.getProperty("definition")).contains("\"a-word\"", "for soon");
        assertThat(player.getProperty("frame")).contains("will see this by", "Nobody watches it");
        assertThat(player.getProperty("frame")).contains("\\\"link\\\":\\\"tel:");
        assertThat(player.getProperty("endpoint")).isEqualTo("/keep");
        assertThat(Base64.getDecoder().decode(player.getProperty("phoneKey"))).hasSize(32);
    }

    @Test
    void aPageThatIsNotThereIsNotThere() {
        go("me/support/no-such-page");

        assertThat(find(NotFoundPage.class).exists()).isTrue();
    }

    @Test
    void todayAsksInTheMorningWhetherAHeldMessageStays() {
        hold("I want to come back");
        clock.set(NINE);
        go("me");
        button("Keep it here").click();

        assertThat(find(Button.class).withText("Keep it here").all()).isEmpty();
        assertThat(held()).contains("I want to come back");
    }

    @Test
    void aHeldMessageThatIsNotWantedAnyMoreIsGoneWithOneTap() {
        hold("I want to come back");
        clock.set(NINE);
        go("me");
        button("Delete it").click();

        assertThat(find(Button.class).withText("Delete it").all()).isEmpty();
        assertThat(held()).isEqualTo("{}");
    }

    private void hold(String words) {
        clock.set(TWO_AT_NIGHT);
        people.as(
                mia,
                () ->
                        pages.keep(
                                client,
                                HELD,
                                new Writing(
                                        0,
                                        new LinkedHashMap<>(Map.of("message", words)),
                                        "",
                                        Sharing.PRIVATE,
                                        false,
                                        null,
                                        false,
                                        null)));
        SecurityContextHolder.getContext().setAuthentication(mia.authentication());
    }

    private String held() {
        return people.as(mia, () -> pages.open(client, HELD, Locale.ENGLISH)).answers();
    }

    private String keyOf(String path) {
        go(path);
        return find(ExercisePlayer.class).single().getElement().getProperty("phoneKey");
    }

    private static void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }
}
