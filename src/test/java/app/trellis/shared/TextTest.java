package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.ManagingClients;
import app.trellis.organization.PracticeSettings;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Text on which H2 and PostgreSQL disagree: a NUL (one stores it, the other fails), half a
 * surrogate pair (one keeps it, the other stores a question mark), and lengths (one counts UTF-16
 * units, the other code points). Run on both, so that the verdict is the same on both.
 */
@ServiceTest
class TextTest {

    private static final String NUL = "\0";
    private static final String HIGH_HALF = "\uD83C";
    private static final String LOW_HALF = "\uDF3F";
    private static final String LEAF = HIGH_HALF + LOW_HALF;

    @Autowired People people;
    @Autowired PracticeSettings settings;
    @Autowired ManagingClients clients;

    private Actor administrator;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
    }

    @Test
    void aNulIsLeftOut() {
        assertThat(kept("Green" + NUL + " room")).isEqualTo("Green room");
    }

    @Test
    void halfACharacterIsLeftOutAndNeverBecomesAQuestionMark() {
        assertThat(kept("Green" + HIGH_HALF + " room")).isEqualTo("Green room");
        assertThat(kept("Green" + LOW_HALF + " room")).isEqualTo("Green room");
        assertThat(kept("Green " + LOW_HALF + HIGH_HALF + "room")).isEqualTo("Green room");
    }

    @Test
    void aWholeCharacterOfTwoHalvesIsKept() {
        assertThat(kept("Green " + LEAF + " room")).isEqualTo("Green " + LEAF + " room");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦 family",
                "mañana ñ",
                "مرحبا \u202Bright to left",
                "tag \uDB40\uDC41",
                "line\u2028separator",
                "'; drop table client; --",
                "\uFEFFmark in front"
            })
    void everythingElseComesBackAsItWasTyped(String typed) {
        assertThat(kept(typed)).isEqualTo(typed);
        assertThat(needs(typed)).isEqualTo(typed);
    }

    @Test
    void aLimitCountsCharactersAndTheDatabaseHasRoomForThem() {
        String fits = LEAF.repeat(Text.SHORT);

        assertThat(kept(fits)).isEqualTo(fits);
        assertThat(needs(LEAF.repeat(PracticeSettings.CRISIS_TEXT)))
                .isEqualTo(LEAF.repeat(PracticeSettings.CRISIS_TEXT));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> kept(fits + LEAF));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> needs(LEAF.repeat(PracticeSettings.CRISIS_TEXT + 1)));
    }

    @Test
    void whatIsSealedIsCleanedBefore() {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);

        ClientId client =
                people.as(
                        practitioner,
                        () -> clients.add("Mia" + NUL + HIGH_HALF + " " + LEAF, null));

        assertThat(people.as(practitioner, () -> clients.details(client)).name())
                .isEqualTo("Mia " + LEAF);
    }

    private String kept(String name) {
        people.as(
                administrator,
                () ->
                        settings.describe(
                                name,
                                ZoneId.of("Europe/London"),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0)));
        return people.as(administrator, () -> settings.read()).name();
    }

    private String needs(String text) {
        people.as(administrator, () -> settings.sayInNeed(text));
        return people.as(administrator, () -> settings.read()).crisisText();
    }
}
