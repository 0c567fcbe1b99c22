package app.trellis.audit;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes where a practice's chain ends into a file outside the database, signed. */
@Component
class AnchoringHeads {

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringHeads.class);

    private final ChainStore store;
    private final AnchorFile file;
    private final HeadKey key;
    private final TransactionTemplate reading;
    private final Clock clock;

    AnchoringHeads(
            ChainStore store,
            AnchorFile file,
            HeadKey key,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.file = file;
        this.key = key;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * Anchors the practice at hand. The same line goes to the log, so that a log that is collected
     * elsewhere is a second place.
     */
    void anchor() {
        PracticeId practice = CurrentPractice.get();
        Optional<ChainStore.Stored> stored = reading.execute(status -> store.head());
        if (stored == null || stored.isEmpty() || stored.get().beginning() == null) {
            return;
        }
        Head head = stored.get().head();
        if (file.last(practice).filter(last -> last.hash().equals(head.hash())).isPresent()) {
            return;
        }
        Anchor anchor =
                Anchor.of(practice, head, clock.instant().truncatedTo(ChronoUnit.MICROS), key);
        file.add(anchor);
        LOG.info("{}", anchor.line());
    }
}
