package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What becomes of rows of the care team when stand-ins are chosen; nothing here knows a database.
 */
class StandInPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = at(MONDAY, 8);
    private static final MemberId ANNA = new MemberId(UUID.randomUUID());
    private static final MemberId BEN = new MemberId(UUID.randomUUID());
    private static final MemberId CEM = new MemberId(UUID.randomUUID());
    private static final ClientId MARA = new ClientId(UUID.randomUUID());
    private static final ClientId JONAS = new ClientId(UUID.randomUUID());

    private final Absence week = absence(NOW, MONDAY.plusDays(6));

    @Test
    void whoIsChosenFirstIsNamedForAsLongAsOneIsAway() {
        StandInPlan plan = plan(week, Map.of(MARA, leads(MARA)), List.of(), Map.of(MARA, BEN));

        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        StandInPlan.Name.class,
                        name -> {
                            assertThat(name.row().member()).isEqualTo(BEN);
                            assertThat(name.row().standsInFor()).isEqualTo(ANNA);
                            assertThat(name.row().fromAt()).isEqualTo(week.from());
                            assertThat(name.row().untilAt()).isEqualTo(week.until());
                            assertThat(name.row().lastDay()).isEqualTo(MONDAY.plusDays(6));
                        });
        assertThat(plan.touched()).containsExactly(MARA);
    }

    @Test
    void nobodyStandsInForATimeThatIsPast() {
        Absence begun = absence(at(MONDAY.minusDays(3), 8), MONDAY.plusDays(6));

        StandInPlan plan = plan(begun, Map.of(MARA, leads(MARA)), List.of(), Map.of(MARA, BEN));

        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        StandInPlan.Name.class,
                        name -> assertThat(name.row().fromAt()).isEqualTo(NOW));
    }

    @Test
    void whoStandsInAlreadyKeepsTheirBeginningAndMovesTheirEnd() {
        TeamMember ben = standsIn(MARA, BEN, at(MONDAY, 10), at(MONDAY.plusDays(2), 0));

        StandInPlan plan = plan(week, Map.of(MARA, leads(MARA)), List.of(ben), Map.of(MARA, BEN));

        assertThat(plan.steps())
                .containsExactly(
                        new StandInPlan.Move(
                                ben, at(MONDAY, 10), week.until(), MONDAY.plusDays(6)));
    }

    @Test
    void anotherChoiceStopsOneAndNamesTheOther() {
        TeamMember ben = standsIn(MARA, BEN, NOW, week.until());

        StandInPlan plan = plan(week, Map.of(MARA, leads(MARA)), List.of(ben), Map.of(MARA, CEM));

        assertThat(plan.steps()).hasSize(2).first().isEqualTo(new StandInPlan.Stop(ben));
        assertThat(plan.steps())
                .last()
                .isInstanceOfSatisfying(
                        StandInPlan.Name.class,
                        name -> assertThat(name.row().member()).isEqualTo(CEM));
    }

    @Test
    void whoIsNoLongerChosenStopsAndTheClientIsLookedAtAgain() {
        TeamMember ben = standsIn(MARA, BEN, NOW, week.until());

        StandInPlan plan = plan(week, Map.of(MARA, leads(MARA)), List.of(ben), Map.of());

        assertThat(plan.steps()).containsExactly(new StandInPlan.Stop(ben));
        assertThat(plan.touched()).containsExactly(MARA);
    }

    @Test
    void aClientWhoDoesNotCountOnThemAnyMoreLosesTheStandIn() {
        TeamMember ben = standsIn(MARA, BEN, NOW, week.until());

        assertThat(plan(week, Map.of(), List.of(ben), Map.of()).steps())
                .containsExactly(new StandInPlan.Stop(ben));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> plan(week, Map.of(), List.of(), Map.of(JONAS, BEN)));
    }

    @Test
    void nobodyStandsInLongerThanTheOneTheyStandInForWouldHave() {
        Instant end = at(MONDAY.plusDays(3), 0);
        TeamMember ground =
                TeamMember.standIn(
                        MARA, ANNA, CEM, UUID.randomUUID(), NOW, end, MONDAY.plusDays(2));

        StandInPlan plan = plan(week, Map.of(MARA, ground), List.of(), Map.of(MARA, BEN));

        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        StandInPlan.Name.class,
                        name -> {
                            assertThat(name.row().untilAt()).isEqualTo(end);
                            assertThat(name.row().lastDay()).isEqualTo(MONDAY.plusDays(2));
                        });
    }

    private static StandInPlan plan(
            Absence absence,
            Map<ClientId, TeamMember> grounds,
            List<TeamMember> live,
            Map<ClientId, MemberId> chosen) {
        return StandInPlan.of(absence, grounds, live, chosen, NOW);
    }

    private static Absence absence(Instant from, LocalDate lastDay) {
        return new Absence(ANNA, from, at(lastDay.plusDays(1), 0), lastDay, from);
    }

    private static TeamMember leads(ClientId client) {
        return new TeamMember(client, ANNA, TeamMember.Part.LEAD, MONDAY.minusMonths(3));
    }

    private TeamMember standsIn(ClientId client, MemberId who, Instant from, Instant until) {
        return TeamMember.standIn(
                client,
                who,
                ANNA,
                week.id(),
                from,
                until,
                LocalDate.ofInstant(until.minus(Duration.ofSeconds(1)), ZoneOffset.UTC));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
