package app.trellis;

import app.trellis.messages.DeviceAddress;
import app.trellis.messages.NewPushKeys;
import app.trellis.messages.PushServiceForTests;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The demo practice, running, and a Chromium for each thread to visit it with: made once for all
 * journeys, and put away after the last. Two journeys go at a time: one works while the other
 * waits. Each journey goes with people of its own, so that none can spoil another's.
 *
 * <p>The practice takes a while to make, so it is begun before the first journey, which does not
 * need it.
 */
final class Demo implements AutoCloseable {

    /** What everybody in the demo signs in with. */
    static final String PASSWORD = "ivy grows slowly here";

    /**
     * What a journey locks that changes the language of accounts which others sign in with, and
     * shares with its kind where it only signs in with them.
     */
    static final String LANGUAGES = "the languages of the demo's accounts";

    /** What journeys lock that look at the third practitioner's caseload, and change it. */
    static final String THIRD_CASELOAD = "the third practitioner's caseload";

    private final PushServiceForTests pushService = new PushServiceForTests();
    private final RunningTrellis program;
    private final List<Chromium> opened = Collections.synchronizedList(new ArrayList<>());
    private final ThreadLocal<Chromium> mine = ThreadLocal.withInitial(this::another);

    Demo() throws IOException {
        NewPushKeys keys = NewPushKeys.make();
        program =
                RunningTrellis.begin(
                        "demo",
                        Map.of(
                                "SPRING_PROFILES_ACTIVE",
                                "demo",
                                // A journey on a slow machine reads on long after it signed in.
                                "TRELLIS_IDLE_READ_BACK",
                                "PT1H",
                                "TRELLIS_PUSH_PUBLIC_KEY",
                                keys.publicKey(),
                                "TRELLIS_PUSH_PRIVATE_KEY",
                                keys.privateKey(),
                                "TRELLIS_PUSH_CONTACT",
                                "mailto:it@trellis.example",
                                "TRELLIS_PUSH_HOSTS",
                                pushService.origin()));
    }

    /** A browser on a device that lets itself be reached, at a push service on this machine. */
    DeviceAddress device(String path) {
        return pushService.device(path);
    }

    RunningTrellis program() throws IOException, InterruptedException {
        program.awaitReady();
        return program;
    }

    /** The browser of the thread that asks. */
    Chromium chromium() {
        return mine.get();
    }

    /** Somebody at a desk, signed in. */
    Visitor atADesk(String email) throws IOException, InterruptedException {
        return visitor().atADesk(ColorScheme.LIGHT, "en-GB").signIn(email, PASSWORD);
    }

    /** Somebody with a phone, signed in. */
    Visitor onAPhone(String email) throws IOException, InterruptedException {
        return visitor().onAPhone(ColorScheme.DARK, "en-GB").signIn(email, PASSWORD);
    }

    Visitors visitor() throws IOException, InterruptedException {
        return new Visitors(program(), chromium());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        opened.forEach(Chromium::close);
        program.close();
        pushService.close();
    }

    private Chromium another() {
        try {
            Chromium chromium = new Chromium();
            opened.add(chromium);
            return chromium;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("Chromium did not begin", failed);
        }
    }

    /** Hands the one demo to whoever asks for it as a parameter. */
    static final class Opened implements BeforeAllCallback, ParameterResolver {

        private static final ExtensionContext.Namespace HERE =
                ExtensionContext.Namespace.create(Demo.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            demo(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return demo(context);
        }

        private static Demo demo(ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(Demo.class, kind -> open(), Demo.class);
        }

        private static Demo open() {
            try {
                return new Demo();
            } catch (IOException failed) {
                throw new IllegalStateException("The demo did not begin", failed);
            }
        }
    }
}
