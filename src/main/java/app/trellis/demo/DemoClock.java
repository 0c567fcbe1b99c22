package app.trellis.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo. It goes like any other, but the work that makes the past may stand in the
 * past while it does so; everybody else keeps seeing the true time.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final ScopedValue<Instant> then = ScopedValue.newInstance();
    private final ZoneId zone = ZoneOffset.UTC;

    /** Does something at a moment of the past. */
    void at(Instant moment, Runnable work) {
        ScopedValue.where(then, moment).run(work);
    }

    @Override
    public Instant instant() {
        return then.isBound() ? then.get() : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoClock same = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return same.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return same.withZone(another);
            }
        };
    }
}
