package app.trellis;

import app.trellis.organization.Commands;
import java.time.Clock;
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

    /** The one clock; everything that asks what time it is asks this one. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
