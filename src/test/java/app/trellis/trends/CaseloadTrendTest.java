package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseloadTrendTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private final ClientId client = new ClientId(new UUID(1, 2));

    @Test
    void twoCheckInsAreTooFewToSay() {
        assertThat(details(weekly(3.4, 3.9))).containsExactly("3.400,3.400,3.900", "too-early,2,6");
    }

    @Test
    void aClearTrendIsSaidWithItsNumbers() {
        assertThat(trendOf(weekly(3, 3.3, 3.6, 3.9, 4.2, 4.5, 4.8, 5.1, 5.4, 5.7)))
                .isEqualTo("clear-better,2.5,9");
    }

    @Test
    void theFirstMarkStaysWithTheNewestTwelve() {
        List<Taken> many =
                weekly(IntStream.range(0, 20).mapToDouble(week -> 5 + week % 2).toArray());

        assertThat(details(many).getFirst().split(",")).hasSize(13).startsWith("5.000");
        assertThat(trendOf(many)).isEqualTo("no-direction");
    }

    @Test
    void withoutAMarkNothingIsSaid() {
        assertThat(details(List.of(point(0, null)))).isEmpty();
    }

    private String trendOf(List<Taken> points) {
        return said(points).stream()
                .filter(signal -> signal.kind() == SignalKind.TREND)
                .map(Signal::detail)
                .findFirst()
                .orElseThrow();
    }

    private List<String> details(List<Taken> points) {
        return said(points).stream().map(Signal::detail).toList();
    }

    private List<Signal> said(List<Taken> points) {
        return CaseloadTrend.signals(
                client, NOW, CheckInTrend.of(points, null, START.plusYears(1)));
    }

    private static List<Taken> weekly(double... marks) {
        return IntStream.range(0, marks.length).mapToObj(week -> point(week, marks[week])).toList();
    }

    private static Taken point(int week, @Nullable Double mark) {
        LocalDate day = START.plusWeeks(week);
        return new Taken(
                CheckIns.KEY,
                1,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                day,
                mark,
                mark == null ? 3 : 8,
                false,
                false,
                null,
                Map.of());
    }
}
