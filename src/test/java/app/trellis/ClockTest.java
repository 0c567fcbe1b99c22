package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockTest {

    /** What both databases keep; a finer instant would come back rounded up, into the future. */
    @Test
    void itTellsNothingFinerThanMicroseconds() {
        var clock = new Application().clock();

        assertThat(Stream.generate(clock::instant).limit(1_000))
                .allMatch(now -> now.equals(now.truncatedTo(ChronoUnit.MICROS)));
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }
}
