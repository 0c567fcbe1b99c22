package app.trellis.demo;

import app.trellis.shared.CannotStart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo where it belongs. Its password stands on the sign-in page, so it starts on nothing
 * but H2 and listens to nobody but this machine, unless somebody says otherwise on purpose.
 */
@Component
@Profile("demo")
class DemoGuard {

    DemoGuard(
            @Value("${spring.datasource.url}") String database,
            @Value("${server.address}") String address,
            @Value("${trellis.demo.anywhere}") boolean anywhere)
            throws UnknownHostException {
        if (anywhere) {
            return;
        }
        if (!database.startsWith("jdbc:h2:")) {
            throw new CannotStart(
                    "The demo practice starts on H2 only.",
                    "Start without the profile demo, or, to have it elsewhere on purpose, set"
                            + " TRELLIS_DEMO_ANYWHERE=true.");
        }
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new CannotStart(
                    "The demo practice listens to this machine only.",
                    "Leave TRELLIS_BIND at 127.0.0.1, or, to open it to others on purpose, set"
                            + " TRELLIS_DEMO_ANYWHERE=true.");
        }
    }
}
