package app.trellis;

import app.trellis.organization.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Trellis, or runs one of its commands; everything else lives in a module. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Application.class);
        if (Commands.areAsked(args)) {
            System.exit(Commands.run(application, args));
        }
        application.run(args);
    }

    /**
     * The one clock; everything that asks what time it is asks this one. It tells microseconds, as
     * both databases keep them: a finer instant comes back rounded and is no longer equal to
     * itself.
     */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
