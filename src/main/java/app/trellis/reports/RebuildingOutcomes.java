package app.trellis.reports;

import app.trellis.measures.ScoreSpans;
import app.trellis.organization.Rebuilding;
import org.springframework.stereotype.Component;

/** Makes anew what reports on outcomes add up from: the first and last scores. */
@Component
class RebuildingOutcomes implements Rebuilding {

    private final ScoreSpans spans;

    RebuildingOutcomes(ScoreSpans spans) {
        this.spans = spans;
    }

    @Override
    public Rebuilt rebuild() {
        ScoreSpans.Rebuilt rebuilt = spans.rebuild();
        return new Rebuilt(rebuilt.rows(), rebuilt.different());
    }
}
