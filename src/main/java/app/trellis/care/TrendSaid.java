package app.trellis.care;

import java.util.Arrays;
import java.util.List;

/**
 * What the rules of trends allow to be said about a client's check-ins.
 *
 * @param name of the sentence, a message key below {@code care.trend.}
 * @param numbers that stand in it, in its order
 */
public record TrendSaid(String name, List<Double> numbers) {

    public TrendSaid {
        numbers = List.copyOf(numbers);
    }

    /** Reads the detail of a {@link SignalKind#TREND}. */
    static TrendSaid of(String detail) {
        String[] parts = detail.split(",", -1);
        return new TrendSaid(parts[0], Arrays.stream(parts).skip(1).map(Double::valueOf).toList());
    }

    /** Whether it is a clear one, worth a place beside something needier. */
    public boolean isClear() {
        return name.startsWith("clear-");
    }
}
