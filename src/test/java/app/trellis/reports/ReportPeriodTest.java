package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-07-01, 2026-09-30",
        "2026-10-01, 2026-07-01, 2026-09-30",
        "2026-01-01, 2025-10-01, 2025-12-31",
        "2024-04-30, 2024-01-01, 2024-03-31"
    })
    void theLastClosedQuarterIsTheOneBefore(LocalDate today, LocalDate from, LocalDate until) {
        assertThat(ReportPeriod.lastClosed(today)).isEqualTo(new ReportPeriod(from, until, true));
    }

    @Test
    void theCurrentQuarterRunsUpToTodayAndIsOpen() {
        assertThat(ReportPeriod.soFar(TODAY))
                .isEqualTo(new ReportPeriod(LocalDate.of(2026, 10, 1), TODAY, false));
    }

    @Test
    void aWholeClosedQuarterMayBeAskedFor() {
        assertThat(of("2026-04-01", "2026-06-30").closed()).isTrue();
    }

    @Test
    void theCurrentQuarterIsCutAtTodayWhateverIsAskedFor() {
        assertThat(of("2026-10-01", "2026-12-31")).isEqualTo(ReportPeriod.soFar(TODAY));
        assertThat(of("2026-10-01", "2026-10-02")).isEqualTo(ReportPeriod.soFar(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-06-29",
        "2026-04-02, 2026-06-30",
        "2026-04-01, 2026-09-30",
        "2026-04-01, 2026-03-31",
        "2027-01-01, 2027-03-31",
        "2026-10-02, 2026-11-01",
        "2026-10-01, 2026-09-30"
    })
    void daysThatCouldBeSubtractedAreRefused(String from, String until) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> of(from, until));
    }

    @Test
    void theChoicesBeginWithTodayAndGoBack() {
        assertThat(ReportPeriod.choices(TODAY, 2))
                .containsExactly(
                        ReportPeriod.soFar(TODAY),
                        of("2026-07-01", "2026-09-30"),
                        of("2026-04-01", "2026-06-30"));
    }

    @Test
    void aQuarterIsOverOnlyWhenItIsOverEverywhere() {
        Clock justAfterMidnightInLondon =
                Clock.fixed(Instant.parse("2026-10-01T00:30:00Z"), ZoneOffset.UTC);

        assertThat(ReportPeriod.today(justAfterMidnightInLondon)).isEqualTo("2026-09-30");
    }

    private static ReportPeriod of(String from, String until) {
        return ReportPeriod.of(LocalDate.parse(from), LocalDate.parse(until), TODAY);
    }
}
