package app.trellis.exchange.ui;

import app.trellis.shared.Refused;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Brings a file in beside the page, as whoever pressed, so that the page can say how far it is. */
final class ImportRun {

    private final int rows;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private ImportRun(int rows) {
        this.rows = rows;
    }

    static ImportRun start(int rows, ToIntFunction<IntConsumer> bring) {
        ImportRun run = new ImportRun(rows);
        Thread.ofVirtual()
                .name("import")
                .start(
                        new DelegatingSecurityContextRunnable(
                                () -> {
                                    try {
                                        bring.applyAsInt(run.done::set);
                                    } catch (RuntimeException e) {
                                        run.failed.set(e);
                                    } finally {
                                        run.over.countDown();
                                    }
                                }));
        return run;
    }

    /** From 0 to 1. */
    double share() {
        return (double) done.get() / rows;
    }

    int done() {
        return done.get();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits until it is over. */
    void await() throws InterruptedException {
        over.await();
    }

    /**
     * What came of it, once it is over.
     *
     * @return null where all of it was brought in
     * @throws RuntimeException what nobody foresaw
     */
    @Nullable Refused refused() {
        RuntimeException thrown = failed.get();
        if (thrown == null || thrown instanceof Refused) {
            return (Refused) thrown;
        }
        throw thrown;
    }
}
