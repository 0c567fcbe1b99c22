package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.assignments.AssigningRules.Earlier;
import app.trellis.care.About;
import app.trellis.care.ClientStatus;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.library.Level;
import app.trellis.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssigningRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Earlier CALM_PAGE =
            new Earlier(AssignmentKind.EXERCISE, Level.CALM, false);

    private ClientStatus status = ClientStatus.ACTIVE;
    private LocalDate addedOn = TODAY.minusDays(60);
    private List<Earlier> earlier = List.of(CALM_PAGE);
    private List<HoldDetails> holds = List.of();
    private boolean talkOpens = true;

    @Test
    void aCalmPageMayAlwaysBeAssigned() {
        earlier = List.of();
        addedOn = TODAY;

        assertAllowed(page(Level.CALM), data());
    }

    @Test
    void nothingNewIsAssignedOnceCareHasEnded() {
        status = ClientStatus.ENDED;

        assertThat(refusal(page(Level.CALM), data())).isEqualTo("assignments.client-ended");
    }

    @Test
    void everyNotForLineWantsATick() {
        Material material = withLines("danger now", "first weeks of shock");

        assertThat(refusal(material, data().ticked(0))).isEqualTo("assignments.not-for-open");
        assertAllowed(material, data().ticked(0, 1));
    }

    @Test
    void assigningAgainstALineWantsAReason() {
        Material material = withLines("danger now");

        assertThat(refusal(material, data().because("  "))).isEqualTo("assignments.not-for-open");
        assertAllowed(material, data().because("Talked it through with my supervisor."));
    }

    @Test
    void aPageWithAnotherPersonWantsToKnowWhich() {
        assertThat(refusal(withPerson(), data())).isEqualTo("assignments.about-missing");
        assertThat(refusal(withPerson(), data().about(About.SELF)))
                .isEqualTo("assignments.about-missing");
        assertAllowed(withPerson(), data().about(About.FRIEND));
    }

    @Test
    void aPageWithAnotherPersonNeedsThePrivateTalk() {
        talkOpens = false;

        assertThat(refusal(withPerson(), data().about(About.PARTNER)))
                .isEqualTo("assignments.talk-missing");
        assertAllowed(page(Level.STIRRING), data().about(About.PARTNER));
    }

    @Test
    void whatAHoldRestsIsNotAssigned() {
        holds = List.of(hold(HoldScope.ALL, null));

        assertThat(refusal(withPerson(), data().about(About.FRIEND)))
                .isEqualTo("assignments.rests");
        assertAllowed(page(Level.STIRRING), data());
    }

    @Test
    void aHoldOnOnePersonLeavesTheOthersOpen() {
        holds = List.of(hold(HoldScope.ROLE, About.PARTNER));

        assertThat(refusal(withPerson(), data().about(About.PARTNER)))
                .isEqualTo("assignments.rests");
        assertAllowed(withPerson(), data().about(About.FRIEND));
    }

    @Test
    void anOpenRiskAnswerRestsStrongPagesToo() {
        holds = List.of(hold(HoldScope.STRONG_TOO, null));

        assertThat(refusal(page(Level.STRONG), data().together())).isEqualTo("assignments.rests");
    }

    @Test
    void aStrongPageBeginsInASession() {
        assertThat(refusal(page(Level.STRONG), data())).isEqualTo("assignments.together-first");
        assertAllowed(page(Level.STRONG), data().together());
    }

    @Test
    void oneStrongPageAtATime() {
        Earlier running = new Earlier(AssignmentKind.EXERCISE, Level.STRONG, true);
        Earlier ended = new Earlier(AssignmentKind.EXERCISE, Level.STRONG, false);

        earlier = List.of(CALM_PAGE, running);
        assertThat(refusal(page(Level.STRONG), data().together()))
                .isEqualTo("assignments.one-strong");
        earlier = List.of(CALM_PAGE, ended);
        assertAllowed(page(Level.STRONG), data().together());
    }

    @Test
    void nothingStrongInTheFirstFourteenDays() {
        addedOn = TODAY.minusDays(13);
        assertThat(refusal(page(Level.STRONG), data().together()))
                .isEqualTo("assignments.strong-too-early");
        addedOn = TODAY.minusDays(14);
        assertAllowed(page(Level.STRONG), data().together());
    }

    @Test
    void theVeryFirstPageIsNeverAStirringOne() {
        earlier = List.of();
        assertThat(refusal(page(Level.STIRRING), data())).isEqualTo("assignments.calm-first");
    }

    @Test
    void aCalmPageOrACheckInOpensTheWayForAStirringOne() {
        assertAllowed(page(Level.STIRRING), data());
        earlier = List.of(new Earlier(AssignmentKind.CHECK_IN, Level.CALM, true));
        assertAllowed(page(Level.STIRRING), data());
    }

    @Test
    void aCardToReadOpensNoWay() {
        earlier = List.of(new Earlier(AssignmentKind.CARD, Level.CALM, true));

        assertThat(refusal(page(Level.STIRRING), data())).isEqualTo("assignments.calm-first");
    }

    @Test
    void oneCheckInAtATime() {
        Material checkIn = material(AssignmentKind.CHECK_IN, Level.CALM, false, List.of());

        earlier = List.of(new Earlier(AssignmentKind.CHECK_IN, Level.CALM, true));
        assertThat(refusal(checkIn, data())).isEqualTo("assignments.one-check-in");
        earlier = List.of(new Earlier(AssignmentKind.CHECK_IN, Level.CALM, false));
        assertAllowed(checkIn, data());
    }

    @Test
    void theDaysHaveToMakeSense() {
        Material calm = page(Level.CALM);

        assertThat(refusal(calm, data().rhythm(Rhythm.EVERY_N_DAYS, null)))
                .isEqualTo("assignments.every-days");
        assertThat(refusal(calm, data().rhythm(Rhythm.EVERY_N_DAYS, 1)))
                .isEqualTo("assignments.every-days");
        assertThat(refusal(calm, data().days(TODAY, TODAY.minusDays(1), 0)))
                .isEqualTo("assignments.ends-before-start");
        assertThat(refusal(calm, data().days(TODAY, null, 91))).isEqualTo("assignments.due-days");
        assertThat(refusal(calm, data().days(TODAY.plusYears(2), null, 0)))
                .isEqualTo("assignments.start-too-far");
        assertAllowed(calm, data().rhythm(Rhythm.EVERY_N_DAYS, 3));
    }

    private void assertAllowed(Material material, Asked data) {
        assertThatNoException()
                .isThrownBy(() -> rules().check(material, data.done(), () -> talkOpens));
    }

    private @Nullable String refusal(Material material, Asked data) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> rules().check(material, data.done(), () -> talkOpens));
        return refused == null ? null : refused.key();
    }

    private AssigningRules rules() {
        return new AssigningRules(
                status, addedOn, TODAY, earlier, new RestingPages.Now(holds, Set.of()));
    }

    private static Material page(Level level) {
        return material(AssignmentKind.EXERCISE, level, false, List.of());
    }

    private static Material withPerson() {
        return material(AssignmentKind.EXERCISE, Level.STIRRING, true, List.of());
    }

    private static Material withLines(String... lines) {
        return material(AssignmentKind.EXERCISE, Level.CALM, false, List.of(lines));
    }

    private static Material material(
            AssignmentKind kind, Level level, boolean otherPerson, List<String> notFor) {
        return new Material(
                kind,
                "key",
                1,
                "Name",
                "A page",
                "Why.",
                4,
                level,
                otherPerson,
                false,
                false,
                2,
                notFor);
    }

    private static HoldDetails hold(HoldScope scope, @Nullable About about) {
        return new HoldDetails(UUID.randomUUID(), scope, about, null, false, Instant.EPOCH, false);
    }

    private static Asked data() {
        return new Asked(Rhythm.ONCE, null, TODAY, null, 6, null, Set.of(), "", false);
    }

    /** What is asked, one word at a time. */
    private record Asked(
            Rhythm rhythm,
            @Nullable Integer every,
            LocalDate starts,
            @Nullable LocalDate ends,
            int due,
            @Nullable About person,
            Set<Integer> ticks,
            String reason,
            boolean begun) {

        Asked ticked(Integer... places) {
            return new Asked(
                    rhythm, every, starts, ends, due, person, Set.of(places), reason, begun);
        }

        Asked because(String why) {
            return new Asked(rhythm, every, starts, ends, due, person, ticks, why, begun);
        }

        Asked about(About whom) {
            return new Asked(rhythm, every, starts, ends, due, whom, ticks, reason, begun);
        }

        Asked together() {
            return new Asked(rhythm, every, starts, ends, due, person, ticks, reason, true);
        }

        Asked rhythm(Rhythm how, @Nullable Integer days) {
            return new Asked(how, days, starts, ends, due, person, ticks, reason, begun);
        }

        Asked days(LocalDate from, @Nullable LocalDate until, int dueDays) {
            return new Asked(rhythm, every, from, until, dueDays, person, ticks, reason, begun);
        }

        AssignmentData done() {
            return new AssignmentData(
                    AssignmentKind.EXERCISE,
                    "key",
                    LifeContext.NONE,
                    person,
                    rhythm,
                    every,
                    starts,
                    ends,
                    due,
                    "",
                    Plan.NONE,
                    ticks,
                    reason,
                    begun,
                    false);
        }
    }
}
