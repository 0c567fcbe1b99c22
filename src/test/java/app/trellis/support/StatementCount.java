package app.trellis.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of one use case, on this thread, however they are sent. */
public final class StatementCount {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    private StatementCount() {}

    /** The statements that a piece of work sent, in their order. */
    public static List<String> of(Callable<?> work) throws Exception {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            work.call();
        } finally {
            SEEN.remove();
        }
        return seen;
    }

    static void saw(String sql) {
        List<String> seen = SEEN.get();
        if (seen != null) {
            seen.add(sql);
        }
    }

    /** Listens where every statement passes: at the data source. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        static CountingDataSource countingDataSource() {
            return new CountingDataSource();
        }
    }
}
