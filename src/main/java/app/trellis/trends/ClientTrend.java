package app.trellis.trends;

import app.trellis.care.ReadsRecord;
import app.trellis.measures.Scores;
import app.trellis.shared.ClientId;
import app.trellis.statistics.Trend;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client's own marks for their own eyes: dots, and a word only where the trend is clear.
 * Leanings, drops and ranges are for a conversation and stay with the practitioner.
 */
@Service
public class ClientTrend {

    private final Scores scores;
    private final Clock clock;

    ClientTrend(Scores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * What a client sees.
     *
     * @param dots one for each drawn mark, oldest first
     * @param clear the claim if it is a clear one, else null: then nothing is said
     */
    public record OwnTrend(List<Dot> dots, Trend.@Nullable Claim clear) {}

    /** One mark, 0 to 10, on its local day. */
    public record Dot(LocalDate on, double mark) {}

    /** The signed-in client's own marks. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public OwnTrend read(ClientId client) {
        return own(CheckInTrend.of(scores.series(client), LocalDate.now(clock)));
    }

    static OwnTrend own(CheckInTrend trend) {
        List<Dot> dots =
                trend.drawn().stream()
                        .flatMap(one -> {
                            Double mark = one.mark();
                            return mark == null
                                    ? Stream.empty()
                                    : Stream.of(new Dot(one.on(), mark));
                        })
                        .toList();
        return new OwnTrend(
                dots,
                switch (trend.claim().claim()) {
                    case CLEAR_BETTER, CLEAR_WORSE -> trend.claim();
                    case NOT_ENOUGH_DATA, NO_CLEAR_TREND, LEANING_BETTER, LEANING_WORSE -> null;
                });
    }
}
