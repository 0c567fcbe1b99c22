package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.CheckIns;
import app.trellis.responses.Sharing;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.Courses;
import app.trellis.trends.EventNote;
import app.trellis.trends.FormCourse;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.TrendLanes;
import app.trellis.trends.TrendLanes.SessionMark;
import app.trellis.trends.Yardstick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentence, table and chart say the same, for typical series and for many made from a seed. */
class TrendAgreementTest {

    private static final int MADE = 60;

    static Stream<Arguments> checkInsInBothLanguages() {
        List<CheckInTrend> trends = new ArrayList<>();
        CheckInWordsTest.courses().forEach(course -> trends.add(course.trend()));
        IntStream.range(0, MADE).forEach(seed -> trends.add(madeCheckIns(seed)));
        return inBothLanguages(trends);
    }

    static Stream<Arguments> formsInBothLanguages() {
        return inBothLanguages(
                IntStream.range(0, MADE).mapToObj(TrendAgreementTest::madeForms).toList());
    }

    @ParameterizedTest
    @MethodSource({"checkInsInBothLanguages", "formsInBothLanguages"})
    void theChartReadsTheSentence(Object trend, Sayings words) {
        Shown shown = shown(trend, words);

        assertThat(shown.drawing(Beside.NOTHING).sentence())
                .isEqualTo(shown.description(Beside.NOTHING));
    }

    @ParameterizedTest
    @MethodSource({"checkInsInBothLanguages", "formsInBothLanguages"})
    void everyDotIsARowWithTheSameDayAndScore(Object trend, Sayings words) {
        Shown shown = shown(trend, words);
        List<LocalDate> days = daysOfDrawn(trend);
        List<String> dots =
                shown.drawing(Beside.NOTHING).points().stream()
                        .map(point ->
                                words.shortDay(LocalDate.parse(point.t()))
                                        + " "
                                        + shown.score(point.v()))
                        .toList();
        List<List<Cell>> rows = shown.rows().reversed();
        List<Boolean> isDrawn = isDrawn(trend);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isDrawn.get(i)) {
                lines.add(rows.get(i).get(0).words() + " " + rows.get(i).get(1).words());
            }
        }

        assertThat(rows).hasSameSizeAs(isDrawn);
        assertThat(dots).isEqualTo(lines).hasSameSizeAs(days);
    }

    @ParameterizedTest
    @MethodSource({"checkInsInBothLanguages", "formsInBothLanguages"})
    void theSentenceNamesTheLowestThatIsDrawn(Object trend, Sayings words) {
        Shown shown = shown(trend, words);
        TrendSpec spec = shown.drawing(Beside.NOTHING);
        spec.points().stream()
                .mapToDouble(TrendSpec.Point::v)
                .min()
                .ifPresent(least ->
                        assertThat(spec.sentence())
                                .contains(
                                        words.say(
                                                "trends.said.lowest",
                                                shown.score(least),
                                                words.day(dayOfLowest(spec, least)))));
    }

    @ParameterizedTest
    @MethodSource({"checkInsInBothLanguages", "formsInBothLanguages"})
    void theLineBreaksWhereTheSentenceSaysSo(Object trend, Sayings words) {
        TrendSpec spec = shown(trend, words).drawing(Beside.NOTHING);
        for (int i = 1; i < spec.points().size(); i++) {
            LocalDate from = LocalDate.parse(spec.points().get(i - 1).t());
            long days = LocalDate.parse(spec.points().get(i).t()).toEpochDay() - from.toEpochDay();
            String gap = words.say("trends.said.gap", days, words.day(from));
            if (days > spec.gapDays()) {
                assertThat(spec.sentence()).contains(gap);
            } else {
                assertThat(spec.sentence()).doesNotContain(gap);
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"checkInsInBothLanguages", "formsInBothLanguages"})
    void theScaleIsWholeAndSaysWhichWayIsBetter(Object trend, Sayings words) {
        TrendSpec spec = shown(trend, words).drawing(Beside.NOTHING);

        assertThat(spec.points())
                .allSatisfy(point -> assertThat(point.v()).isBetween(spec.min(), spec.max()));
        assertThat(spec.better()).contains("=");
        assertThat(spec.bands())
                .allSatisfy(band -> {
                    assertThat(band.low()).isGreaterThanOrEqualTo(spec.min());
                    assertThat(band.high()).isLessThanOrEqualTo(spec.max());
                });
    }

    @ParameterizedTest
    @MethodSource("checkInsInBothLanguages")
    void baselineAndDistancesAddUpAsTheyAreShown(CheckInTrend trend, Sayings words) {
        TrendSpec spec = shown(trend, words).drawing(Beside.NOTHING);
        Double baseline = trend.baseline();

        assertThat(spec.levels().stream().filter(level -> level.until() == null))
                .hasSize(baseline == null ? 0 : 1);
        if (baseline != null) {
            assertThat(spec.levels().getLast().label()).endsWith(words.mark(baseline));
            assertThat(spec.sentence())
                    .contains(words.say("trends.said.baseline", words.mark(baseline)));
            for (CheckIn one : trend.drawn()) {
                Double from = one.fromBaseline();
                assertThat(from == null).isEqualTo(one.beforeStart());
                if (from != null) {
                    assertThat(tenth(baseline).add(tenth(from)))
                            .isEqualByComparingTo(tenth(Objects.requireNonNull(one.mark())));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checkInsInBothLanguages")
    void theCheckInHasNoNormsInAnyOfTheThree(CheckInTrend trend, Sayings words) {
        TrendSpec spec = shown(trend, words).drawing(Beside.NOTHING);

        assertThat(spec.levels()).noneMatch(level -> level.style().equals("dotted"));
        assertThat(spec.caption()).startsWith(words.say(CheckIns.CAPTION_KEY));
        assertThat((spec + " " + shown(trend, words).rows()).toLowerCase(Locale.ROOT))
                .doesNotContain("reliabl", "clinical range", "fiable", "clínico");
    }

    @ParameterizedTest
    @MethodSource("formsInBothLanguages")
    void startBandAndDifferencesAddUpAsTheyAreShown(MeasureTrend trend, Sayings words) {
        Shown shown = shown(trend, words);
        TrendSpec spec = shown.drawing(Beside.NOTHING);
        FormMark first = trend.first();
        Yardstick yardstick = trend.yardstick();
        boolean isJudged = yardstick.threshold().isPresent();

        assertThat(spec.levels().stream().filter(level -> level.style().equals("dotted")))
                .hasSize(yardstick.norms().caseLine().isEmpty() ? 0 : 1);
        assertThat(spec.bands()).hasSize(first == null || !isJudged ? 0 : 1);
        if (first == null) {
            return;
        }
        double start = Objects.requireNonNull(first.score());
        assertThat(spec.sentence())
                .contains(words.say("trends.form.said.start", shown.score(start)));
        for (FormMark one : trend.drawn()) {
            Double better = one.betterBy();
            if (better != null) {
                assertThat(start + yardstick.direction().sign() * better)
                        .isEqualTo(one.score(), org.assertj.core.api.Assertions.within(1e-9));
            }
        }
        if (isJudged) {
            TrendSpec.Band band = spec.bands().getFirst();
            for (FormMark one : trend.drawn()) {
                if (one.change() != null) {
                    double score = Objects.requireNonNull(one.score());
                    boolean inside = score > band.low() && score < band.high();
                    boolean atTheEndOfTheScale =
                            score == yardstick.lowest() || score == yardstick.highest();
                    boolean within =
                            one.change()
                                    == app.trellis.statistics.ClinicalChange.Category
                                            .NO_RELIABLE_CHANGE;
                    assertThat(within).isEqualTo(inside || (within && atTheEndOfTheScale));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsInBothLanguages")
    void theSentenceClaimsWhatTheTableLabels(MeasureTrend trend, Sayings words) {
        MeasureWords said = new MeasureWords(words);
        Shown shown = shown(trend, words);
        String sentence = shown.description(Beside.NOTHING);

        assertThat(sentence).contains(said.claim(trend));
        trend.latest()
                .ifPresent(latest -> {
                    List<String> row =
                            shown
                                    .rows()
                                    .get(trend.marks().size() - 1 - trend.marks().indexOf(latest))
                                    .stream()
                                    .map(Cell::words)
                                    .toList();
                    Double better = latest.betterBy();
                    assertThat(row.get(1)).isEqualTo(said.scoreOf(latest));
                    assertThat(row.get(3)).isEqualTo(said.label(trend, latest));
                    if (better != null) {
                        assertThat(row.get(2)).isEqualTo(said.difference(better));
                        assertThat(sentence).contains(said.difference(better));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("formsInBothLanguages")
    void nobodyIsCalledNotBetterOrOnTrack(MeasureTrend trend, Sayings words) {
        Shown shown = shown(trend, words);
        String all = (shown.drawing(Beside.NOTHING) + " " + shown.rows()).toLowerCase(Locale.ROOT);

        assertThat(all)
                .doesNotContain("not better", "on track", "recovered", "no mejor", "recuperad");
    }

    @Test
    void lanesKeepTheirPlaceUntilTheyComeAndBeginWithTheFirstScore() {
        Shown shown = shown(Courses.weekly(5.0, 5.1, 5.2).trend(), Said.in(Locale.ENGLISH));
        Instant before = Instant.parse("2026-01-10T10:00:00Z");
        Instant during = Instant.parse("2026-03-12T10:00:00Z");

        assertThat(shown.drawing(Beside.NOTHING).lanes()).hasSize(2);
        List<TrendSpec.Lane> lanes =
                shown.drawing(
                                new Beside(
                                        List.of(
                                                new SessionMark(before, true),
                                                new SessionMark(during, false)),
                                        List.of(),
                                        new TrendLanes(List.of(before, during), List.of())))
                        .lanes();
        assertThat(lanes.get(0).marks())
                .extracting(TrendSpec.Mark::shape)
                .containsExactly("hollow");
        assertThat(lanes.get(1).marks())
                .extracting(TrendSpec.Mark::shape, TrendSpec.Mark::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "diamond", "Something was sent on 12 March 2026"));
    }

    @Test
    void eventsAreLetteredByTheirDaysAndOldOnesHaveNoLine() {
        Shown shown = shown(Courses.weekly(5.0, 5.1, 5.2).trend(), Said.in(Locale.ENGLISH));
        Beside beside =
                new Beside(
                        List.of(),
                        List.of(event(-200, false), event(3, false), event(9, true)),
                        null);

        assertThat(shown.drawing(beside).events())
                .extracting(TrendSpec.Event::letter, TrendSpec.Event::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "thin"),
                        org.assertj.core.groups.Tuple.tuple("B", "strong"));
    }

    @Test
    void aNewStartIsALineOfItsOwnAndEndsTheEarlierOne() {
        Shown shown =
                shown(
                        FormCourse.phq9(20, 14, 13, 12).countedFrom(14).trend(),
                        Said.in(Locale.ENGLISH));

        TrendSpec spec = shown.drawing(Beside.NOTHING);

        assertThat(spec.events()).extracting(TrendSpec.Event::letter).containsExactly("new start");
        assertThat(spec.levels())
                .extracting(TrendSpec.Level::label, TrendSpec.Level::from, TrendSpec.Level::until)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("start before 20", null, "2026-03-17"),
                        org.assertj.core.groups.Tuple.tuple("start 14", "2026-03-17", null));
    }

    private static EventNote event(int day, boolean isPhase) {
        return new EventNote(
                UUID.randomUUID(),
                Courses.START.plusDays(day),
                "a talk",
                isPhase,
                false,
                Sharing.PRIVATE,
                FormCourse.instant(day));
    }

    private static Stream<Arguments> inBothLanguages(List<?> trends) {
        return Stream.of(Locale.ENGLISH, Locale.of("es"))
                .flatMap(locale ->
                        trends.stream().map(trend -> Arguments.of(trend, Said.in(locale))));
    }

    private static Shown shown(Object trend, Sayings words) {
        return switch (trend) {
            case CheckInTrend checkIns -> new ShownCheckIns(checkIns, words);
            case MeasureTrend forms -> new ShownMeasure(forms, words);
            default -> throw new IllegalArgumentException("No trend");
        };
    }

    private static List<Boolean> isDrawn(Object trend) {
        return trend instanceof CheckInTrend checkIns
                ? checkIns.checkIns().stream().map(CheckIn::isDrawn).toList()
                : ((MeasureTrend) trend).marks().stream().map(FormMark::isDrawn).toList();
    }

    private static List<LocalDate> daysOfDrawn(Object trend) {
        return trend instanceof CheckInTrend checkIns
                ? checkIns.drawn().stream().map(CheckIn::on).toList()
                : ((MeasureTrend) trend).drawn().stream().map(FormMark::on).toList();
    }

    private static LocalDate dayOfLowest(TrendSpec spec, double least) {
        return spec.points().stream()
                .filter(point -> point.v() == least)
                .map(point -> LocalDate.parse(point.t()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * Uneven days, gaps, blanks, doubles, other versions and new starts, the same for each seed.
     */
    private static CheckInTrend madeCheckIns(int seed) {
        Random random = new Random(seed);
        Courses course = Courses.none();
        int count = random.nextInt(30);
        int day = 0;
        double level = 3 + random.nextDouble() * 3;
        double drift = (random.nextDouble() - 0.4) * 0.3;
        for (int i = 0; i < count; i++) {
            if (i == count / 3 && seed % 7 == 3) {
                course.onForm(2);
            }
            int answered = 4 + random.nextInt(5);
            double mark = Math.clamp(level + i * drift + random.nextGaussian(), 0, 10);
            if (answered < 6) {
                course.withAnswers(day, answered, null);
            } else {
                course.withAnswers(day, answered, Math.round(mark * answered) / (double) answered);
            }
            day += random.nextInt(10) == 0 ? 22 + random.nextInt(40) : random.nextInt(12);
        }
        return (seed % 5 == 2 ? course.countedFrom(day / 2) : course).trend();
    }

    private static MeasureTrend madeForms(int seed) {
        Random random = new Random(1_000 + seed);
        Yardstick yardstick =
                List.of(FormCourse.PHQ_9, FormCourse.WELL_BEING, FormCourse.UNKNOWN).get(seed % 3);
        FormCourse course = FormCourse.of(yardstick, 14);
        int count = random.nextInt(20);
        int day = 0;
        double level = yardstick.highest() * random.nextDouble();
        for (int i = 0; i < count; i++) {
            double score =
                    Math.clamp(
                            Math.round(level + random.nextGaussian() * yardstick.highest() / 6),
                            yardstick.lowest(),
                            yardstick.highest());
            switch (random.nextInt(6)) {
                case 0 -> course.then(day, null);
                case 1 -> course.prorated(day, score);
                default -> course.then(day, score);
            }
            if (i == count / 2 && seed % 8 == 5) {
                course.onVersion(2);
            }
            day += random.nextInt(8) == 0 ? 22 + random.nextInt(60) : random.nextInt(20);
        }
        return (seed % 5 == 2 ? course.countedFrom(day / 2) : course).trend();
    }
}
