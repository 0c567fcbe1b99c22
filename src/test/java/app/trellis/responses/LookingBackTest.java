package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.KeepingQuietHours;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.ScorePoint;
import app.trellis.measures.Scores;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a client can still change about what they sent. */
@ServiceTest
class LookingBackTest {

    private static final Instant AT_NIGHT = Instant.parse("2026-03-03T02:10:00Z");

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingResponses reading;
    @Autowired Responding responding;
    @Autowired KeepingQuietHours quietHours;
    @Autowired TodaysPage todaysPage;
    @Autowired Caseload caseload;
    @Autowired Holds holds;
    @Autowired Scores scores;
    @Autowired TestClock clock;

    private MiaAndAnna both;

    @BeforeEach
    void theyMeet() {
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
    }

    @Nested
    class SentAtNight {

        private AssignmentId twoTruths;

        @BeforeEach
        void itIsTwoInTheMorning() {
            twoTruths = both.assign(AssignmentKind.EXERCISE, "two-truths", Rhythm.WEEKLY, null);
            clock.set(AT_NIGHT);
        }

        @Test
        void aPageIsADraftAgainWithEveryWord() {
            TodayItem due = due();
            ResponseForPlayer page = both.open(twoTruths, due.occurrence());
            both.send(page, Written.with(Map.of("one", "words of the night")));
            assertThat(own(page).mayTakeBack()).isTrue();

            OpenDraft draft = takeBack(page);

            assertThat(draft).isEqualTo(new OpenDraft(twoTruths, due.occurrence()));
            ResponseForPlayer again = both.open(twoTruths, due.occurrence());
            assertThat(again.id()).isEqualTo(page.id());
            assertThat(again.state()).isEqualTo(ResponseState.DRAFT);
            assertThat(again.answers()).contains("words of the night");
            assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).isEmpty();
            assertThat(row().signals()).isEmpty();
            assertThat(row().lastSentAt()).isNull();
            assertThat(due().occurrence()).isEqualTo(due.occurrence());
        }

        @Test
        void aWishToSendItThatWasCarriedOutIsNotCarriedOutAnew() {
            ResponseForPlayer page = both.open(twoTruths, due().occurrence());
            UUID wish = UUID.randomUUID();
            assertThat(send(page, wish)).isInstanceOf(Sending.Sent.class);
            takeBack(page);

            assertThat(send(page, wish)).isInstanceOf(Keeping.Closed.class);
            assertThat(both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))).isEmpty();
        }

        private Sending send(ResponseForPlayer page, UUID wish) {
            return both.asMia(() ->
                    responding.send(
                            both.client(),
                            page.id(),
                            new Writing(
                                    page.revision(),
                                    Map.of("one", "words of the night"),
                                    "",
                                    Sharing.SHARED,
                                    false,
                                    null,
                                    false,
                                    null,
                                    wish,
                                    Duration.ofMinutes(20))));
        }

        @Test
        void aPageStaysOnceItWasRead() {
            ResponseForPlayer page = both.send(twoTruths, Map.of("one", "words"));
            both.asAnna(() -> reading.markRead(both.client(), page.id(), both.today().plusDays(4)));

            assertThat(own(page).mayTakeBack()).isFalse();
            assertRefused("responses.read-meanwhile", () -> takeBack(page));
        }

        @Test
        void aPageStaysWhereSomebodyWasAskedToLook() {
            ResponseForPlayer page =
                    both.send(twoTruths, Map.of("danger", "yes", "know", "yes-soon"));

            assertThat(own(page).mayTakeBack()).isFalse();
            assertRefused("responses.asked-to-look", () -> takeBack(page));
            assertThat(row().signals()).first().returns(SignalKind.SAFETY, Signal::kind);
        }

        @Test
        void whatAnAnswerRestedGoesOnResting() {
            AssignmentId thenAndNow = both.assign("then-and-now", null);
            ResponseForPlayer page =
                    both.send(
                            thenAndNow,
                            Map.of("sort", "now-is-not-safe", "know", "at-our-next-session"));

            assertRefused("assignments.page-rests", () -> takeBack(page));
            assertThat(openHolds()).extracting(HoldDetails::code).contains(HoldCode.NOW_NOT_SAFE);
        }

        @Test
        void isByTheClientsOwnHours() {
            both.asMia(
                    () -> quietHours.change(both.client(), LocalTime.of(3, 0), LocalTime.of(9, 0)));
            ResponseForPlayer page = both.send(twoTruths, Map.of("one", "words"));

            assertThat(own(page).mayTakeBack()).isFalse();
            assertRefused("responses.not-at-night", () -> takeBack(page));
        }

        @Test
        void theNumbersOfACheckInGoWithIt() {
            AssignmentId checkIn = checkIn();
            both.send(checkIn, Map.of("q1", 2, "q2", 2, "q3", 2, "q4", 2, "q5", 2, "q6", 2));
            List<Signal> before = row().signals();
            clock.set(AT_NIGHT.plus(Duration.ofMinutes(5)));
            ResponseForPlayer page =
                    both.send(
                            checkIn, Map.of("q1", 4, "q2", 4, "q3", 4, "q4", 4, "q5", 4, "q6", 4));
            assertThat(scored()).hasSize(2);

            takeBack(page);

            assertThat(scored()).hasSize(1);
            assertThat(row().signals()).containsExactlyInAnyOrderElementsOf(before);
            both.send(both.open(checkIn), Written.with(Map.of("q1", 5, "q2", 5, "q3", 5)));
            assertThat(scored()).hasSize(2);
        }

        @Test
        void theOnlyCheckInLeavesNothingBehind() {
            ResponseForPlayer page = both.send(checkIn(), Map.of("q1", 4, "q10", 8));

            takeBack(page);

            assertThat(scored()).isEmpty();
            assertThat(row().signals()).isEmpty();
        }

        private AssignmentId checkIn() {
            return both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);
        }

        private List<ScorePoint> scored() {
            return both.asAnna(() -> scores.series(both.client()));
        }

        @Test
        void aDraftOrAPageOfSomebodyElseIsNotThere() {
            ResponseForPlayer page = both.open(twoTruths);

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takeBack(page));
        }

        private TodayItem due() {
            return Objects.requireNonNull(both.asMia(() -> todaysPage.read(both.client())).first());
        }
    }

    @Test
    void byDayAPageIsSent() {
        ResponseForPlayer page = both.send(both.assign("two-truths", null), Map.of("one", "a"));

        assertThat(own(page).mayTakeBack()).isFalse();
        assertRefused("responses.not-at-night", () -> takeBack(page));
    }

    @Nested
    class WhatWasKept {

        private ResponseForPlayer page;

        @BeforeEach
        void miaKeptIt() {
            page =
                    both.send(
                            both.assign("felt-safety-check", null),
                            Written.with(Map.of("leave", "no", "know", "no-keep-it-with-me"))
                                    .shared(Sharing.PRIVATE));
            assertThat(row().signals()).isEmpty();
            assertThat(own(page).mayTell()).isTrue();
        }

        @Test
        void canBeToldSoonAndIsThenAsIfItHadBeenSaidNow() {
            clock.advance(Duration.ofDays(3));

            both.asMia(() -> lookingBack.tell(both.client(), page.id(), true));

            assertThat(row().signals())
                    .first()
                    .returns(SignalKind.SAFETY, Signal::kind)
                    .returns(clock.instant(), Signal::since);
            assertThat(openHolds())
                    .extracting(HoldDetails::scope, HoldDetails::code)
                    .contains(tuple(HoldScope.ALL, HoldCode.KNOW_SOON));
            assertThat(
                            both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))
                                    .getFirst()
                                    .line())
                    .isEqualTo(QuietLine.KNOW_SOON);
            assertThat(own(page).mayTell()).isFalse();
        }

        @Test
        void canBeToldAtTheNextSessionAndRestsNothingMore() {
            int before = openHolds().size();

            both.asMia(() -> lookingBack.tell(both.client(), page.id(), false));

            assertThat(
                            both.asAnna(() -> reading.of(both.client(), Locale.ENGLISH))
                                    .getFirst()
                                    .line())
                    .isEqualTo(QuietLine.KNOW_NEXT);
            assertThat(openHolds()).hasSize(before);
        }

        @Test
        void opensThePagesThatRestedAtTheClientsWishOnlyWhenTheyWantIt() {
            both.talked(About.FRIEND);
            assertThat(both.asMia(() -> todaysPage.read(both.client())).restsAtWish()).isTrue();

            both.asMia(() -> todaysPage.openAgain(both.client()));

            assertThat(both.asMia(() -> todaysPage.read(both.client())).restsAtWish()).isFalse();
            assertThat(openHolds()).isEmpty();
        }
    }

    @Test
    void whatASignRestedIsNamedOnceTheClientLetsItBeKnown() {
        ResponseForPlayer page =
                both.send(
                        both.assign("then-and-now", null),
                        Map.of("sort", "now-is-not-safe", "know", "no-keep-it-with-me"));
        assertThat(openHolds()).extracting(HoldDetails::code).containsOnlyNulls();

        both.asMia(() -> lookingBack.tell(both.client(), page.id(), false));

        assertThat(openHolds()).extracting(HoldDetails::code).contains(HoldCode.NOW_NOT_SAFE);
    }

    @Test
    void aPageThatAskedNothingLikeItHasNothingToTell() {
        ResponseForPlayer page = both.send(both.assign("two-truths", null), Map.of("one", "a"));

        assertThat(own(page).mayTell()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> both.asMia(() -> lookingBack.tell(both.client(), page.id(), true)));
    }

    @Test
    void aSafetyAnswerThatIsSharedLaterCountsFromThen() {
        AssignmentId checkIn =
                both.assign(AssignmentKind.CHECK_IN, "trust-check-in", Rhythm.ALWAYS_OPEN, null);
        ResponseForPlayer page =
                both.send(checkIn, Written.with(Map.of("q10", 1)).shared(Sharing.PRIVATE));
        clock.advance(Duration.ofDays(2));

        both.asMia(() -> lookingBack.changeSharing(both.client(), page.id(), Sharing.SHARED));

        assertThat(row().signals())
                .first()
                .returns(SignalKind.SAFETY, Signal::kind)
                .returns(clock.instant(), Signal::since);
    }

    private OwnPage own(ResponseForPlayer page) {
        return both.asMia(() -> lookingBack.readBack(both.client(), page.id(), Locale.ENGLISH));
    }

    private OpenDraft takeBack(ResponseForPlayer page) {
        return both.asMia(() -> lookingBack.takeBack(both.client(), page.id()));
    }

    private CaseloadRow row() {
        return both.asAnna(() -> caseload.read()).stream()
                .filter(one -> one.id().equals(both.client()))
                .findFirst()
                .orElseThrow();
    }

    private List<HoldDetails> openHolds() {
        return both.asAnna(() -> holds.open(both.client()));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
