package app.trellis.trends;

import app.trellis.care.ReadsRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.OwnWords;
import app.trellis.statistics.Trend;
import app.trellis.trends.MarkStore.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client's own scores for their own eyes: dots, and a word only where the trend of the check-in
 * is clear. Leanings, drops, flags, the error of a questionnaire and its clinical range are for a
 * conversation and stay with the practitioner.
 */
@Service
public class ClientTrend {

    private final Forms forms;
    private final MarkStore marks;
    private final Clock clock;

    ClientTrend(Forms forms, MarkStore marks, Clock clock) {
        this.forms = forms;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * What a client sees.
     *
     * @param lines one for each instrument that has a dot, the check-in first
     * @param events their own, and those that the care team shared
     */
    public record OwnTrend(List<OwnLine> lines, List<EventNote> events) {}

    /**
     * The dots of one instrument.
     *
     * @param measure its questionnaire; null for the check-in
     * @param dots one for each drawn score, oldest first
     * @param clear the claim if it is a clear one, else null: then nothing is said
     * @param band the usual range, for who wants to see it; null without one
     */
    public record OwnLine(
            @Nullable Yardstick measure,
            List<Dot> dots,
            Trend.@Nullable Claim clear,
            CheckInTrend.@Nullable Band band) {}

    /** One score on its local day. */
    public record Dot(LocalDate on, double mark, boolean prorated) {}

    /** The signed-in client's own scores. */
    @ReadsRecord("'CLIENT'")
    @OwnWords
    @Transactional(readOnly = true)
    public OwnTrend read(ClientId client) {
        return own(
                ClientTrends.of(
                        forms.of(client),
                        marks.read(client, Reader.CLIENT, Me.id()),
                        forms::yardstick,
                        LocalDate.now(clock)));
    }

    static OwnTrend own(ClientTrends trends) {
        List<OwnLine> lines = new java.util.ArrayList<>();
        lines.add(own(trends.checkIn()));
        trends.measures().forEach(one -> lines.add(own(one)));
        return new OwnTrend(
                lines.stream().filter(line -> !line.dots().isEmpty()).toList(),
                trends.marks().events());
    }

    private static OwnLine own(CheckInTrend trend) {
        return new OwnLine(
                null,
                trend.drawn().stream()
                        .map(one ->
                                new Dot(
                                        one.on(),
                                        Objects.requireNonNull(one.mark()),
                                        one.isProrated()))
                        .toList(),
                switch (trend.claim().claim()) {
                    case CLEAR_BETTER, CLEAR_WORSE -> trend.claim();
                    case NOT_ENOUGH_DATA, NO_CLEAR_TREND, LEANING_BETTER, LEANING_WORSE -> null;
                },
                trend.band());
    }

    private static OwnLine own(MeasureTrend trend) {
        return new OwnLine(
                trend.yardstick(),
                trend.drawn().stream()
                        .map(one ->
                                new Dot(
                                        one.on(),
                                        Objects.requireNonNull(one.score()),
                                        one.prorated()))
                        .toList(),
                null,
                null);
    }
}
