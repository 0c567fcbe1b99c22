package app.trellis;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Trellis; everything else lives in a module. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    /** The one clock; everything that asks what time it is asks this one. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
