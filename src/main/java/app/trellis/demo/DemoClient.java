package app.trellis.demo;

import app.trellis.demo.DemoCast.Part;
import app.trellis.shared.ClientId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** A client of the demo while their past is being made. */
final class DemoClient {

    private final Part part;
    private final Authentication practitioner;
    private final int seed;
    private final DemoMarks marks;
    private final DemoForms forms;
    private @Nullable ClientId id;
    private @Nullable Authentication person;

    DemoClient(Part part, Authentication practitioner, int seed) {
        this.part = part;
        this.practitioner = practitioner;
        this.seed = seed;
        this.marks = new DemoMarks(part.shape(), seed);
        this.forms = new DemoForms(part, seed);
    }

    Part part() {
        return part;
    }

    /** In which they read. */
    Locale locale() {
        return Locale.of(part.language());
    }

    Authentication practitioner() {
        return practitioner;
    }

    int seed() {
        return seed;
    }

    DemoMarks marks() {
        return marks;
    }

    DemoForms forms() {
        return forms;
    }

    void arrived(ClientId client, Authentication signedIn) {
        id = client;
        person = signedIn;
    }

    ClientId id() {
        return java.util.Objects.requireNonNull(id);
    }

    Authentication person() {
        return java.util.Objects.requireNonNull(person);
    }
}
