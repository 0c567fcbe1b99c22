package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.DueCount;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.reports.Tally.Somebody;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Somebody anna = new Somebody(MemberId.next(), "Anna", true, true, true);
    private final Somebody ben = new Somebody(MemberId.next(), "Ben", true, true, true);
    private final Somebody former = new Somebody(MemberId.next(), "Cleo", false, false, false);

    @Test
    void exercisesAndCardsStandApartFromCheckIns() {
        Figures figures =
                new Tally(
                                List.of(
                                        new DueCount(anna.id(), AssignmentKind.EXERCISE, 20, 12, 2),
                                        new DueCount(anna.id(), AssignmentKind.CARD, 5, 5, 0),
                                        new DueCount(
                                                anna.id(), AssignmentKind.CHECK_IN, 30, 27, 0)),
                                null,
                                Map.of())
                        .of(List.of(anna))
                        .lines()
                        .getFirst()
                        .figures();

        assertThat(figures.exercises().due()).isEqualTo(new Cell.Shown(25));
        assertThat(figures.exercises().done()).isEqualTo(17);
        assertThat(figures.checkIns().due()).isEqualTo(new Cell.Shown(30));
        assertThat(figures.clients()).isNull();
    }

    @Test
    void severalSpellsOfOnePersonAddUp() {
        Tally.Table table =
                new Tally(
                                List.of(
                                        new DueCount(anna.id(), AssignmentKind.CHECK_IN, 10, 9, 0),
                                        new DueCount(anna.id(), AssignmentKind.CHECK_IN, 15, 6, 0)),
                                null,
                                Map.of())
                        .of(List.of(anna));

        assertThat(requireNonNull(table.total()).checkIns().done()).isEqualTo(15);
        assertThat(requireNonNull(table.total()).checkIns().rate()).isNotNull();
    }

    @Test
    void fewClientsAreHiddenAndSoIsWhatGivesThemAway() {
        Tally.Table table =
                new Tally(List.of(), Map.of(anna.id(), 4, ben.id(), 11), Map.of())
                        .of(List.of(anna, ben));

        assertThat(table.lines())
                .extracting(line -> line.figures().clients())
                .containsExactly(new Cell.FewerThan(5), new Cell.Withheld());
        assertThat(requireNonNull(table.total()).clients()).isEqualTo(new Cell.Shown(15));
    }

    @Test
    void whoIsNotSupervisedAnyMoreShowsOnlyWorkOfThoseDays() {
        Tally.Table table =
                new Tally(
                                List.of(
                                        new DueCount(
                                                former.id(), AssignmentKind.EXERCISE, 9, 8, 0)),
                                Map.of(anna.id(), 9, former.id(), 7),
                                Map.of(former.id(), 3))
                        .of(List.of(anna, former));
        Figures figures = table.lines().get(1).figures();

        assertThat(figures.clients()).isNull();
        assertThat(figures.unsignedNotes()).isNull();
        assertThat(figures.exercises().done()).isEqualTo(8);
        assertThat(requireNonNull(table.total()).clients()).isEqualTo(new Cell.Shown(9));
        assertThat(requireNonNull(table.total()).unsignedNotes()).isZero();
    }

    @Test
    void unsignedNotesAreWorkAndNeverHidden() {
        Tally.Table table = new Tally(List.of(), null, Map.of(anna.id(), 1)).of(List.of(anna, ben));

        assertThat(table.lines())
                .extracting(line -> line.figures().unsignedNotes())
                .containsExactly(1, 0);
        assertThat(requireNonNull(table.total()).unsignedNotes()).isEqualTo(1);
    }

    @Test
    void withNobodyThereIsNoTotal() {
        assertThat(new Tally(List.of(), null, Map.of()).of(List.of()).total()).isNull();
    }

    @Test
    void aHiddenColumnMakesTheReportThin() {
        Tally.Table table = new Tally(List.of(), Map.of(anna.id(), 2), Map.of()).of(List.of(anna));
        ReportPeriod period = ReportPeriod.lastClosed(LocalDate.of(2026, 11, 23));

        assertThat(new SupervisorReport(period, List.of(), table.lines(), table.total()).isThin())
                .isTrue();
    }
}
