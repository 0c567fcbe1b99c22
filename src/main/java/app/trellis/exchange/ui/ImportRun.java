package app.trellis.exchange.ui;

import app.trellis.shared.Refused;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Brings a file in beside the page, as whoever pressed, so that the page can say how far it is. */
final class ImportRun {

    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    private final AtomicInteger rows = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    private ImportRun() {}

    /**
     * @param progress told how many rows are done, from time to time
     * @param then told once it is over, however it ended
     */
    static ImportRun start(
            ToIntFunction<IntConsumer> bring, IntConsumer progress, Consumer<ImportRun> then) {
        ImportRun run = new ImportRun();
        Thread.ofVirtual()
                .name("import")
                .start(
                        new DelegatingSecurityContextRunnable(() -> {
                            try {
                                run.rows.set(bring.applyAsInt(progress));
                            } catch (RuntimeException e) {
                                run.failed.set(e);
                            } finally {
                                then.accept(run);
                                run.over.countDown();
                            }
                        }));
        return run;
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
