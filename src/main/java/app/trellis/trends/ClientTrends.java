package app.trellis.trends;

import app.trellis.measures.CheckIns;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Everything that one client filled in, instrument by instrument, with what was set beside it. Two
 * instruments are never one trend.
 *
 * @param checkIn the check-ins; empty where there are none
 * @param measures the questionnaires that were filled in, in the order of their first form
 */
public record ClientTrends(CheckInTrend checkIn, List<MeasureTrend> measures, TrendMarks marks) {

    /**
     * @param forms oldest first, of one client
     * @param yardsticks knows a questionnaire by its key and version
     * @param today the day from which "days ago" is told
     */
    static ClientTrends of(
            List<Taken> forms,
            TrendMarks marks,
            BiFunction<String, Integer, Yardstick> yardsticks,
            LocalDate today) {
        Map<String, List<Taken>> byInstrument =
                forms.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Taken::instrument,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Taken> checkIns = byInstrument.getOrDefault(CheckIns.KEY, List.of());
        byInstrument.remove(CheckIns.KEY);
        return new ClientTrends(
                CheckInTrend.of(checkIns, marks.start(CheckIns.KEY).orElse(null), today),
                byInstrument.entrySet().stream()
                        .map(one ->
                                MeasureTrend.of(
                                        yardsticks.apply(
                                                one.getKey(), one.getValue().getLast().version()),
                                        one.getValue(),
                                        marks.start(one.getKey()).orElse(null),
                                        today))
                        .toList(),
                marks);
    }

    /** Whether nothing has come yet. */
    public boolean isEmpty() {
        return checkIn.isEmpty() && measures.isEmpty();
    }
}
