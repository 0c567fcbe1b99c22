package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.TeamCount;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.reports.Tally.Somebody;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Somebody anna = new Somebody(MemberId.next(), "Anna", true, true, true);
    private final Somebody ben = new Somebody(MemberId.next(), "Ben", true, true, true);
    private final Somebody former = new Somebody(MemberId.next(), "Cleo", false, false, false);

    @Test
    void exercisesStandApartFromCheckIns() {
        Figures figures =
                closed(exercises(anna, 7, 25, 17), checkIns(anna, 8, 30, 27))
                        .of(List.of(anna))
                        .lines()
                        .getFirst()
                        .figures();

        assertThat(figures.exercises().due()).isEqualTo(new Cell.Shown(25));
        assertThat(figures.exercises().done()).isEqualTo(17);
        assertThat(figures.checkIns().due()).isEqualTo(new Cell.Shown(30));
        assertThat(requireNonNull(figures.checkIns().rate()).proportion()).isEqualTo(0.9);
    }

    @Test
    void fewClientsAreHiddenAndSoIsWhatGivesThemAway() {
        Tally.Table table = closed(clients(anna, 4), clients(ben, 11)).of(List.of(anna, ben));

        assertThat(table.lines())
                .extracting(line -> line.figures().clients())
                .containsExactly(new Cell.FewerThan(5), new Cell.Withheld());
        assertThat(requireNonNull(table.total()).clients()).isEqualTo(new Cell.Shown(15));
    }

    @Test
    void muchWorkOfFewClientsIsHiddenBecauseItShowsWhatSingleOnesDid() {
        Tally.Table table =
                closed(checkIns(anna, 1, 13, 2), checkIns(ben, 9, 90, 60)).of(List.of(anna, ben));

        assertThat(table.lines())
                .extracting(line -> line.figures().checkIns())
                .containsExactly(
                        new Share(new Cell.FewerThan(5), null, null),
                        new Share(new Cell.Withheld(), null, null));
        assertThat(requireNonNull(table.total()).checkIns().due()).isEqualTo(new Cell.Shown(103));
    }

    @Test
    void workOfFewClientsOfSeveralPeopleIsNotSubtractedFromTheSum() {
        Somebody cleo = new Somebody(MemberId.next(), "Cleo", true, true, true);
        Tally.Table table =
                closed(checkIns(anna, 1, 13, 2), checkIns(ben, 2, 26, 3), checkIns(cleo, 9, 90, 60))
                        .of(List.of(anna, ben, cleo));

        assertThat(table.lines().getLast().figures().checkIns().due())
                .isEqualTo(new Cell.Shown(90));
        assertThat(requireNonNull(table.total()).checkIns().due()).isEqualTo(new Cell.Withheld());
    }

    @Test
    void littleWorkOfEnoughClientsIsShown() {
        Tally.Table table = closed(exercises(anna, 5, 6, 1)).of(List.of(anna));

        assertThat(table.lines().getFirst().figures().exercises())
                .isEqualTo(new Share(new Cell.Shown(6), 1, null));
    }

    @Test
    void anOpenPeriodCountsNoClients() {
        Tally.Table table = new Tally(false, List.of(clients(anna, 9))).of(List.of(anna));

        assertThat(table.lines().getFirst().figures().clients()).isNull();
        assertThat(requireNonNull(table.total()).clients()).isNull();
    }

    @Test
    void whoIsNotSupervisedAnyMoreShowsOnlyWorkOfThoseDays() {
        Tally.Table table =
                closed(exercises(former, 6, 9, 8), clients(anna, 9), unsigned(anna, 0))
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
        Tally.Table table = closed(unsigned(anna, 1)).of(List.of(anna, ben));

        assertThat(table.lines())
                .extracting(line -> line.figures().unsignedNotes())
                .containsExactly(1, 0);
        assertThat(requireNonNull(table.total()).unsignedNotes()).isEqualTo(1);
    }

    @Test
    void withNobodyThereIsNoTotal() {
        assertThat(closed().of(List.of()).total()).isNull();
    }

    @Test
    void aHiddenColumnMakesTheReportThin() {
        Tally.Table table = closed(clients(anna, 2)).of(List.of(anna));
        ReportPeriod period = ReportPeriod.lastClosed(LocalDate.of(2026, 11, 23));

        assertThat(new SupervisorReport(period, List.of(), table.lines(), table.total()).isThin())
                .isTrue();
    }

    private static Tally closed(TeamCount... counts) {
        return new Tally(true, List.of(counts));
    }

    private static TeamCount clients(Somebody who, int number) {
        return new TeamCount("clients", who.id(), number, number, 0);
    }

    private static TeamCount exercises(Somebody who, int clients, int due, int done) {
        return new TeamCount("exercises", who.id(), clients, due, done);
    }

    private static TeamCount checkIns(Somebody who, int clients, int due, int done) {
        return new TeamCount("check-ins", who.id(), clients, due, done);
    }

    private static TeamCount unsigned(Somebody who, int notes) {
        return new TeamCount("unsigned", who.id(), 0, notes, 0);
    }
}
