package app.trellis.trends;

import java.util.List;
import java.util.Optional;

/**
 * What people set beside a client's scores, as far as the reader may see it.
 *
 * @param events oldest day first
 * @param starts days from which is counted anew, one an instrument at most
 */
public record TrendMarks(List<EventNote> events, List<NewStart> starts) {

    /** Nothing yet. */
    public static final TrendMarks NONE = new TrendMarks(List.of(), List.of());

    public TrendMarks {
        events = List.copyOf(events);
        starts = List.copyOf(starts);
    }

    /** The day from which an instrument is counted anew. */
    public Optional<NewStart> start(String instrument) {
        return starts.stream().filter(one -> one.instrument().equals(instrument)).findFirst();
    }
}
