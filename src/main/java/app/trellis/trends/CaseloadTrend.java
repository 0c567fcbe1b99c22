package app.trellis.trends;

import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.CheckIns;
import app.trellis.responses.SaysHowItGoes;
import app.trellis.shared.ClientId;
import app.trellis.statistics.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the caseload say what the trend page says, from the same data and the same rules. One
 * statement when a page is sent that is scored, none when the caseload is opened.
 */
@Component
class CaseloadTrend implements SaysHowItGoes {

    /** How many composites the caseload draws, beside the very first one. */
    private static final int DRAWN = 12;

    private final CourseStore courses;
    private final RaisingFlags flags;

    CaseloadTrend(CourseStore courses, RaisingFlags flags) {
        this.courses = courses;
        this.flags = flags;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signal> signals(
            ClientId client, String instrument, @Nullable UUID response, Instant at, LocalDate on) {
        if (!instrument.equals(CheckIns.KEY)) {
            return flags.afterForm(client, instrument, response, at, on);
        }
        Course course = courses.of(client, instrument);
        CheckInTrend trend = CheckInTrend.of(course.taken(), course.start(), on);
        List<Signal> said = new ArrayList<>(signals(client, at, trend));
        said.addAll(flags.afterCheckIn(client, course, trend, response, at));
        return said;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(ClientId client, UUID response) {
        flags.withdrawn(client, response);
    }

    static List<Signal> signals(ClientId client, Instant at, CheckInTrend trend) {
        List<Double> marks =
                trend.drawn().stream().flatMap(one -> Stream.ofNullable(one.mark())).toList();
        List<Signal> said = new ArrayList<>();
        if (!marks.isEmpty()) {
            said.add(Signal.only(SignalKind.CHECK_INS, client, figures(marks), at));
            said.add(Signal.only(SignalKind.TREND, client, words(trend.claim()), at));
        }
        return said;
    }

    /** The very first composite, then the latest ones, the oldest first. */
    private static String figures(List<Double> marks) {
        List<Double> latest = marks.subList(Math.max(0, marks.size() - DRAWN), marks.size());
        return Stream.concat(Stream.of(marks.getFirst()), latest.stream())
                .map(mark -> String.format(Locale.ROOT, "%.3f", mark))
                .collect(Collectors.joining(","));
    }

    /** The name of a sentence, then its numbers. */
    private static String words(Trend.Claim claim) {
        return switch (claim.claim()) {
            case NOT_ENOUGH_DATA ->
                    claim.n() < Trend.LEANING_MINIMUM_POINTS
                            ? "too-early," + claim.n() + "," + Trend.LEANING_MINIMUM_POINTS
                            : "too-early-days,"
                                    + Math.round(claim.spanDays())
                                    + ","
                                    + Trend.LEANING_MINIMUM_DAYS;
            case NO_CLEAR_TREND -> "no-direction";
            case LEANING_BETTER -> "leaning-better";
            case LEANING_WORSE -> "leaning-worse";
            case CLEAR_BETTER -> clear("clear-better", claim);
            case CLEAR_WORSE -> clear("clear-worse", claim);
        };
    }

    private static String clear(String name, Trend.Claim claim) {
        Double change = claim.estimatedChange();
        return name
                + ","
                + Rounded.half(change == null ? 0 : change).toPlainString()
                + ","
                + Rounded.weeks(claim.spanDays());
    }
}
