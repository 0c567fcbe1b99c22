package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.NotFound;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class KeepingSupportPagesTest {

    private static final Instant TWO_AT_NIGHT = Instant.parse("2026-03-03T02:00:00Z");

    @Autowired MiaAndAnna two;
    @Autowired KeepingSupportPages pages;
    @Autowired TestClock clock;

    @BeforeEach
    void theyHaveMet() {
        clock.set(TestClock.START);
        two.meet();
    }

    @Test
    void whatWasWrittenIsThereAgain() {
        keep("steady-page", 0, Map.of("kindline", "One hour at a time."));

        SupportForPlayer page = open("steady-page", Locale.ENGLISH);

        assertThat(page.answers()).contains("One hour at a time.");
        assertThat(page.revision()).isEqualTo(1);
    }

    @Test
    void anotherTabThatIsBehindChangesNothing() {
        keep("steady-page", 0, Map.of("kindline", "newer"));

        assertThat(keep("steady-page", 0, Map.of("kindline", "older")))
                .isInstanceOfSatisfying(
                        Keeping.Stale.class,
                        stale -> assertThat(stale.answers()).contains("newer"));
        assertThat(open("steady-page", Locale.ENGLISH).answers()).contains("newer");
    }

    @Test
    void whatThePageDoesNotAskIsNotKept() {
        keep("steady-page", 0, Map.of("elsewhere", "x", "kindline", "y"));

        assertThat(open("steady-page", Locale.ENGLISH).answers()).doesNotContain("elsewhere");
    }

    @Test
    void aPageThatKeepsNothingCannotBeKept() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keep("write-and-let-go", 0, Map.of("words", "gone")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keep("no-such-page", 0, Map.of()));
    }

    @Test
    void itIsReadInSpanishUnderTheSameCodes() {
        assertThat(open("steady-page", Locale.of("es")).definition())
                .contains("Mi página de calma", "No puedo dormir", "i-cannot-sleep")
                .doesNotContain("I cannot sleep");
    }

    @Test
    void thePractitionerReadsTheSteadyPageWithoutThePartsKeptPrivate() {
        keep(
                "steady-page",
                0,
                Map.of(
                        "kindline",
                        "One hour at a time.",
                        "notice",
                        Map.of("picked", List.of("i-go-quiet"), "own", List.of()),
                        "@onlyMe",
                        Map.of("picked", List.of("kindline"), "own", List.of())));

        assertThat(
                        two.asAnna(() -> pages.steadyPage(two.client(), Locale.ENGLISH))
                                .orElseThrow()
                                .questions())
                .extracting(AnsweredQuestion::question)
                .containsExactly("How do I notice that it gets hard?");
    }

    @Test
    void aSteadyPageThatIsAllPrivateIsNotThereForThePractitioner() {
        assertThat(two.asAnna(() -> pages.steadyPage(two.client(), Locale.ENGLISH))).isEmpty();
        keep(
                "steady-page",
                0,
                Map.of(
                        "kindline",
                        "mine",
                        "@onlyMe",
                        Map.of("picked", List.of("kindline"), "own", List.of())));

        assertThat(two.asAnna(() -> pages.steadyPage(two.client(), Locale.ENGLISH))).isEmpty();
    }

    @Test
    void toHoldItOnTheirPhoneAClientGetsAllOfItAlsoWhatOnlyTheyRead() {
        assertThat(two.asMia(() -> pages.toHold(two.client(), Locale.ENGLISH))).isEmpty();
        keep(
                "steady-page",
                0,
                Map.of(
                        "kindline",
                        "mine",
                        "@onlyMe",
                        Map.of("picked", List.of("kindline"), "own", List.of())));

        assertThat(two.asMia(() -> pages.toHold(two.client(), Locale.of("es"))))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.question()).isEqualTo("Una frase amable para mí");
                    assertThat(part.lines())
                            .containsExactly(List.of(new AnsweredQuestion.Part.Words("mine")));
                });
    }

    @Test
    void aMessageHeldAtNightIsAskedAboutOnceFromEightInTheMorning() {
        clock.set(TWO_AT_NIGHT);
        keep("hold-this-message", 0, Map.of("message", "I want to come back"));
        assertThat(asks()).isFalse();

        clock.set(TWO_AT_NIGHT.plus(Duration.ofMinutes(359)));
        assertThat(asks()).isFalse();

        clock.set(TWO_AT_NIGHT.plus(Duration.ofHours(6)));
        assertThat(asks()).isTrue();

        two.asMia(() -> pages.keepHeld(two.client()));
        assertThat(asks()).isFalse();
        assertThat(open("hold-this-message", Locale.ENGLISH).answers()).contains("come back");
    }

    @Test
    void aMessageWrittenByDayWaitsForTheNextMorning() {
        clock.set(Instant.parse("2026-03-03T20:00:00Z"));
        keep("hold-this-message", 0, Map.of("message", "later"));
        clock.set(Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(asks()).isFalse();

        clock.set(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(asks()).isTrue();
    }

    @Test
    void aDeletedMessageIsGoneAndNotAskedAbout() {
        clock.set(TWO_AT_NIGHT);
        keep("hold-this-message", 0, Map.of("message", "no"));
        two.asMia(() -> pages.delete(two.client(), "hold-this-message"));

        clock.set(TWO_AT_NIGHT.plus(Duration.ofHours(9)));
        assertThat(asks()).isFalse();
        assertThat(open("hold-this-message", Locale.ENGLISH).answers()).isEqualTo("{}");
    }

    private boolean asks() {
        return two.asMia(() -> pages.asksAboutHeld(two.client(), ZoneId.of("Europe/London")));
    }

    private SupportForPlayer open(String page, Locale locale) {
        return two.asMia(() -> pages.open(two.client(), page, locale));
    }

    private Keeping keep(String page, int revision, Map<String, Object> answers) {
        return two.asMia(() ->
                pages.keep(
                        two.client(),
                        page,
                        new Writing(
                                revision,
                                new java.util.LinkedHashMap<>(answers),
                                "",
                                Sharing.PRIVATE,
                                false,
                                null,
                                false,
                                null)));
    }
}
