package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.organization.SupervisedPerson;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpellTest {

    private static final ReportPeriod SUMMER =
            new ReportPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), true);

    private final MemberId anna = MemberId.next();
    private final MemberId ben = MemberId.next();

    @Test
    void aLineThatGoesOnCoversTheWholePeriod() {
        assertThat(Spell.within(List.of(line(anna, "2025-01-01", null)), SUMMER).get(anna))
                .containsExactly(spell("2026-07-01", "2026-09-30"));
    }

    @Test
    void onlyDaysUnderSupervisionCount() {
        assertThat(Spell.within(List.of(line(anna, "2026-08-10", "2026-09-05")), SUMMER).get(anna))
                .containsExactly(spell("2026-08-10", "2026-09-05"));
    }

    @Test
    void whoWasNotSupervisedInThePeriodIsNotInIt() {
        assertThat(
                        Spell.within(
                                List.of(
                                        line(anna, "2025-01-01", "2026-06-30"),
                                        line(ben, "2026-10-01", null)),
                                SUMMER))
                .isEmpty();
    }

    @Test
    void theFirstAndTheLastDayBelongToIt() {
        assertThat(
                        Spell.within(
                                List.of(
                                        line(anna, "2025-01-01", "2026-07-01"),
                                        line(ben, "2026-09-30", null)),
                                SUMMER))
                .containsEntry(anna, List.of(spell("2026-07-01", "2026-07-01")))
                .containsEntry(ben, List.of(spell("2026-09-30", "2026-09-30")));
    }

    @Test
    void twoLinesThatMeetOrOverlapAreOneSpell() {
        assertThat(
                        Spell.within(
                                        List.of(
                                                line(anna, "2026-08-01", null),
                                                line(anna, "2026-07-01", "2026-07-31"),
                                                line(anna, "2026-07-10", "2026-08-20")),
                                        SUMMER)
                                .get(anna))
                .containsExactly(spell("2026-07-01", "2026-09-30"));
    }

    @Test
    void twoLinesWithDaysBetweenStayTwoSpells() {
        assertThat(
                        Spell.within(
                                        List.of(
                                                line(anna, "2026-07-01", "2026-07-10"),
                                                line(anna, "2026-09-01", null)),
                                        SUMMER)
                                .get(anna))
                .containsExactly(
                        spell("2026-07-01", "2026-07-10"), spell("2026-09-01", "2026-09-30"));
    }

    private static Spell spell(String from, String until) {
        return new Spell(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static SupervisedPerson line(MemberId who, String from, @Nullable String until) {
        return new SupervisedPerson(
                who, "Anna", LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
