package app.trellis.audit;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries to the end of a practice's chain. */
@Component
class Appending {

    private final ChainStore store;
    private final AnchorSchedule anchors;
    private final Clock clock;

    Appending(ChainStore store, AnchorSchedule anchors, Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Whoever adds to the same chain meanwhile waits until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(PracticeId practice, List<Entry> entries) {
        CurrentPractice.run(practice, () -> appendHere(practice, entries));
    }

    private void appendHere(PracticeId practice, List<Entry> entries) {
        Optional<ChainStore.Stored> stored = store.lockedHead();
        Beginning known = stored.map(ChainStore.Stored::beginning).orElse(null);
        Beginning beginning = known == null ? beginning(practice) : known;
        Head head =
                known == null
                        ? new Head(0, Chain.hash(practice, beginning))
                        : stored.orElseThrow().head();
        List<Link> links = new ArrayList<>();
        for (Entry entry : entries) {
            Link link = Chain.link(practice, head.seq() + 1, head.hash(), entry);
            links.add(link);
            head = new Head(link.seq(), link.hash());
        }
        store.insert(links);
        if (known == null) {
            store.begin(beginning, head, stored.isPresent());
            anchors.demand();
        } else {
            store.move(head);
        }
    }

    private Beginning beginning(PracticeId practice) {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MessageDigest digest = Chain.sha256();
        long count = 0;
        UUID last = null;
        List<Entry> page = store.earlier(null);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                digest.update(Chain.bytes(Chain.canonical(practice, null, null, entry)));
                last = entry.id();
                count++;
            }
            page = store.earlier(last);
        }
        return new Beginning(begun, count, HexFormat.of().formatHex(digest.digest()));
    }
}
