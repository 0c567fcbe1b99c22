package app.trellis.audit;

import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes along the trail of the practice at hand, a piece in each transaction, so that none is open
 * for long however many links there are.
 */
@Component
class WalkingTrail {

    private final ChainStore store;
    private final AnchorFile anchors;
    private final HeadKey key;
    private final TransactionTemplate reading;
    private final Clock clock;

    WalkingTrail(
            ChainStore store,
            AnchorFile anchors,
            HeadKey key,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.key = key;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Takes what is met on the way. */
    private interface Walker {

        void earlier(Entry entry) throws IOException;

        void begin() throws IOException;

        void link(Link link) throws IOException;
    }

    /** Where the chain ends and how it began; nothing where nothing was ever done. */
    Optional<ChainStore.Stored> stored() {
        return read(store::head).filter(stored -> stored.beginning() != null);
    }

    /** Looks at every link, and at every signed head outside the database. */
    Verdict check() {
        PracticeId practice = CurrentPractice.get();
        List<String> lines = anchors.lines(practice);
        Optional<ChainStore.Stored> stored = stored();
        if (stored.isEmpty()) {
            return lines.isEmpty()
                    ? new Verdict(0, 0, null, null)
                    : new Verdict(0, 0, TrailCheck.Fault.NOT_AS_ANCHORED, 1L);
        }
        TrailCheck check =
                new TrailCheck(
                        practice,
                        Objects.requireNonNull(stored.get().beginning()),
                        lines,
                        key.known());
        try {
            return check.end(
                    walk(
                            new Walker() {
                                @Override
                                public void earlier(Entry entry) {
                                    check.earlier(entry);
                                }

                                @Override
                                public void begin() {
                                    check.begin();
                                }

                                @Override
                                public void link(Link link) {
                                    check.link(link);
                                }
                            }));
        } catch (IOException writesNothing) {
            throw new IllegalStateException(writesNothing);
        }
    }

    /** Writes the whole trail as a file; one that begins already has a link. */
    void write(OutputStream out) throws IOException {
        PracticeId practice = CurrentPractice.get();
        Beginning beginning = Objects.requireNonNull(stored().orElseThrow().beginning());
        out.write(TrailFile.first(practice, beginning));
        Head head =
                walk(
                        new Walker() {
                            @Override
                            public void earlier(Entry entry) throws IOException {
                                out.write(TrailFile.earlier(entry));
                            }

                            @Override
                            public void begin() {}

                            @Override
                            public void link(Link link) throws IOException {
                                out.write(TrailFile.link(link));
                            }
                        });
        out.write(
                TrailFile.last(
                        Anchor.of(
                                practice,
                                head,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                key)));
    }

    /**
     * Goes along until nothing comes after a head that was read before looking; links that are
     * added meanwhile are met too.
     */
    private Head walk(Walker walker) throws IOException {
        UUID last = null;
        List<Entry> earlier = earlier(null);
        while (!earlier.isEmpty()) {
            for (Entry entry : earlier) {
                walker.earlier(entry);
                last = entry.id();
            }
            earlier = earlier(last);
        }
        walker.begin();
        long seq = Long.MIN_VALUE;
        while (true) {
            Head head = read(store::head).orElseThrow().head();
            long from = seq;
            List<Link> links = read(() -> store.after(from));
            if (links.isEmpty()) {
                return head;
            }
            for (Link link : links) {
                walker.link(link);
                seq = link.seq();
            }
        }
    }

    private List<Entry> earlier(@Nullable UUID id) {
        return read(() -> store.earlier(id));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }
}
