package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.Courses;
import app.trellis.trends.TrendLanes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentence, table and chart say the same. */
class TrendAgreementTest {

    static Stream<Arguments> everyCourseInBothLanguages() {
        return Stream.of(Locale.ENGLISH, Locale.of("es"))
                .flatMap(locale ->
                        TrendWordsTest.courses().stream()
                                .map(course -> Arguments.of(course.trend(), Said.in(locale))));
    }

    @ParameterizedTest
    @MethodSource("everyCourseInBothLanguages")
    void theChartReadsTheSentence(CheckInTrend trend, TrendWords words) {
        TrendSpec spec = new TrendPicture(words).of(trend, null);

        assertThat(spec.sentence()).isEqualTo(words.description(trend));
        assertThat(spec.sentence()).contains(words.claim(trend));
        assertThat(spec.caption()).startsWith(words.say(CheckIns.CAPTION_KEY));
    }

    @ParameterizedTest
    @MethodSource("everyCourseInBothLanguages")
    void everyDotIsARowWithTheSameDayAndMark(CheckInTrend trend, TrendWords words) {
        TrendSpec spec = new TrendPicture(words).of(trend, null);
        List<List<Cell>> rows = new TrendTable(words).rows(trend).reversed();

        List<String> dots =
                spec.points().stream()
                        .map(point -> point.t() + " " + words.mark(point.v()))
                        .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CheckIn one = trend.checkIns().get(i);
            assertThat(rows.get(i).get(0).words()).isEqualTo(words.shortDay(one.on()));
            if (one.isDrawn()) {
                lines.add(one.on() + " " + rows.get(i).get(1).words());
            }
        }
        assertThat(dots).isEqualTo(lines);
        assertThat(rows).hasSameSizeAs(trend.checkIns());
    }

    @ParameterizedTest
    @MethodSource("everyCourseInBothLanguages")
    void theSentenceNamesTheLatestAndTheLowestThatTheTableHolds(
            CheckInTrend trend, TrendWords words) {
        TrendSpec spec = new TrendPicture(words).of(trend, null);
        trend.lowest()
                .ifPresent(lowest -> {
                    double least =
                            spec.points().stream()
                                    .mapToDouble(TrendSpec.Point::v)
                                    .min()
                                    .orElseThrow();
                    assertThat(words.markOf(lowest)).isEqualTo(words.mark(least));
                    assertThat(spec.sentence()).contains(words.mark(least));
                });
        trend.latest()
                .ifPresent(latest -> assertThat(spec.sentence()).contains(words.markOf(latest)));
    }

    @ParameterizedTest
    @MethodSource("everyCourseInBothLanguages")
    void baselineAndDistancesAddUpAsTheyAreShown(CheckInTrend trend, TrendWords words) {
        TrendSpec spec = new TrendPicture(words).of(trend, null);
        TrendSpec.Level baseline = spec.baseline();

        assertThat(words.baseline(trend).isPresent()).isEqualTo(baseline != null);
        if (baseline != null) {
            assertThat(baseline.label()).endsWith(words.mark(baseline.v()));
            assertThat(spec.sentence()).contains(words.mark(baseline.v()));
            for (CheckIn one : trend.drawn()) {
                Double mark = one.mark();
                Double from = one.fromBaseline();
                assertThat(mark).isNotNull();
                assertThat(from).isNotNull();
                if (mark != null && from != null) {
                    double sum =
                            Double.parseDouble(Said.in(Locale.ENGLISH).mark(baseline.v())) + from;
                    assertThat(Said.in(Locale.ENGLISH).mark(sum))
                            .isEqualTo(Said.in(Locale.ENGLISH).mark(mark));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyCourseInBothLanguages")
    void theLineBreaksWhereTheSentenceSaysSo(CheckInTrend trend, TrendWords words) {
        TrendSpec spec = new TrendPicture(words).of(trend, null);
        long breaks = 0;
        for (int i = 1; i < spec.points().size(); i++) {
            long days =
                    LocalDate.parse(spec.points().get(i).t()).toEpochDay()
                            - LocalDate.parse(spec.points().get(i - 1).t()).toEpochDay();
            breaks += days > spec.gapDays() ? 1 : 0;
        }

        assertThat(trend.gaps()).hasSize((int) breaks);
        trend.gaps().forEach(gap -> assertThat(spec.sentence()).contains(words.day(gap.from())));
    }

    @Test
    void theScaleIsAlwaysWholeAndSaysWhichWayIsBetter() {
        TrendSpec spec =
                new TrendPicture(Said.in(Locale.ENGLISH))
                        .of(Courses.weekly(5.0, 5.1).trend(), null);

        assertThat(spec.min()).isZero();
        assertThat(spec.max()).isEqualTo(10);
        assertThat(spec.better()).isEqualTo("higher = better ↑");
        assertThat(spec.cutoff()).isNull();
    }

    @Test
    void lanesKeepTheirPlaceUntilTheyComeAndBeginWithTheFirstMark() {
        TrendPicture picture = new TrendPicture(Said.in(Locale.ENGLISH));
        CheckInTrend trend = Courses.weekly(5.0, 5.1, 5.2).trend();
        Instant before = Instant.parse("2026-01-10T10:00:00Z");
        Instant during = Instant.parse("2026-03-12T10:00:00Z");

        assertThat(picture.of(trend, null).lanes()).hasSize(2);
        List<TrendSpec.Lane> lanes =
                picture.of(
                                trend,
                                new TrendLanes(
                                        List.of(
                                                new TrendLanes.SessionMark(before, true),
                                                new TrendLanes.SessionMark(during, false)),
                                        List.of(during)))
                        .lanes();
        assertThat(lanes.get(0).marks())
                .extracting(TrendSpec.Mark::shape)
                .containsExactly("hollow");
        assertThat(lanes.get(1).marks())
                .extracting(TrendSpec.Mark::shape)
                .containsExactly("diamond");
    }
}
