package app.trellis.trends;

import app.trellis.measures.Measures;
import app.trellis.measures.Scores;
import app.trellis.shared.ClientId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that a client filled in and that was scored, of every instrument, in one statement.
 */
@Component
class Forms {

    private final Scores scores;
    private final Measures measures;

    Forms(Scores scores, Measures measures) {
        this.scores = scores;
        this.measures = measures;
    }

    /** All of them, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Taken> of(ClientId client) {
        return scores.everything(client).stream().map(Taken::of).toList();
    }

    /** Those of one instrument, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Taken> of(ClientId client, String instrument) {
        return of(client).stream().filter(one -> one.instrument().equals(instrument)).toList();
    }

    /** The definition of a questionnaire as it was when a form was filled in. */
    Yardstick yardstick(String key, int version) {
        return Yardstick.of(measures.measure(key, version));
    }
}
