package app.trellis.demo;

import app.trellis.identity.DemoAccounts;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the demo is and who may sign in, once its pages can be used. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final DemoAccounts accounts;
    private final String address;

    DemoWelcome(DemoAccounts accounts, @Value("${trellis.public-url}") String address) {
        this.accounts = accounts;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String people =
                accounts.accounts().stream()
                        .map(one -> "  %-32s %s".formatted(one.email(), one.name()))
                        .collect(Collectors.joining("\n"));
        LOG.info(
                "\n\nTrellis is ready at {}\n\nThe demo practice, password for everybody: {}\n{}\n",
                address,
                accounts.password(),
                people);
    }
}
