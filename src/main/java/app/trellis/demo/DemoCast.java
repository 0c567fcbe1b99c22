package app.trellis.demo;

import app.trellis.identity.DemoAccounts;
import app.trellis.shared.Role;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who is in the demo. Everybody is named after a plant, and nobody is real. */
@Component
@Profile("demo")
class DemoCast implements DemoAccounts {

    /** Shown on the sign-in page of the demo, and good for nothing else. */
    static final String PASSWORD = "ivy grows slowly here";

    static final List<Colleague> PRACTITIONERS =
            List.of(
                    new Colleague("Pia Larkwood", "practitioner@trellis.example"),
                    new Colleague("Perrin Ashdown", "practitioner2@trellis.example"),
                    new Colleague("Petra Fernlea", "practitioner3@trellis.example"));

    static final Colleague SUPERVISOR = new Colleague("Sol Hartwell", "supervisor@trellis.example");

    static final Colleague ADMINISTRATOR =
            new Colleague("Ada Birchall", "administrator@trellis.example");

    static final List<Part> CLIENTS =
            List.of(
                    new Part("Linden E.", "client@trellis.example", 0, Shape.STEADY_BETTER),
                    new Part("Juniper A.", "client2@trellis.example", 0, Shape.WORSE),
                    new Part("Rowan B.", "client3@trellis.example", 0, Shape.UP_AND_DOWN),
                    new Part("Hazel C.", "client4@trellis.example", 0, Shape.STEADY_BETTER),
                    new Part("Ash D.", "client5@trellis.example", 0, Shape.QUIET),
                    new Part("Sorrel F.", "client6@trellis.example", 0, Shape.NEW),
                    new Part("Bryony G.", "client7@trellis.example", 0, Shape.UP_AND_DOWN),
                    new Part("Clover H.", "client8@trellis.example", 0, Shape.FINISHED),
                    new Part("Fennel I.", "client9@trellis.example", 1, Shape.STEADY_BETTER),
                    new Part("Heather J.", "client10@trellis.example", 1, Shape.UP_AND_DOWN),
                    new Part("Iris K.", "client11@trellis.example", 1, Shape.WORSE),
                    new Part("Jasmine L.", "client12@trellis.example", 1, Shape.QUIET),
                    new Part("Laurel M.", "client13@trellis.example", 1, Shape.NEW),
                    new Part("Marlow N.", "client14@trellis.example", 1, Shape.STEADY_BETTER),
                    new Part("Myrtle O.", "client15@trellis.example", 1, Shape.UP_AND_DOWN),
                    new Part("Olive P.", "client16@trellis.example", 1, Shape.FINISHED),
                    new Part("Poppy Q.", "client17@trellis.example", 2, Shape.STEADY_BETTER),
                    new Part("Reed R.", "client18@trellis.example", 2, Shape.UP_AND_DOWN),
                    new Part("Sage S.", "client19@trellis.example", 2, Shape.STEADY_BETTER),
                    new Part("Tansy T.", "client20@trellis.example", 2, Shape.QUIET),
                    new Part("Violet V.", "client21@trellis.example", 2, Shape.WORSE),
                    new Part("Willow W.", "client22@trellis.example", 2, Shape.NEW),
                    new Part("Yarrow X.", "client23@trellis.example", 2, Shape.UP_AND_DOWN),
                    new Part("Zinnia Y.", "client24@trellis.example", 2, Shape.FINISHED),
                    new Part(
                            "Romero Z.",
                            "client25@trellis.example",
                            1,
                            Shape.STEADY_BETTER,
                            "es",
                            ZoneId.of("Europe/Madrid")));

    /** The client to whom a page is assigned although a line fits, so that supervision reads it. */
    static final String AGAINST_A_LINE = "client3@trellis.example";

    /** The client with whom a program runs. */
    static final String IN_A_PROGRAM = "client7@trellis.example";

    /** The client for whom days ahead may be hard. */
    static final String BEFORE_HARD_DAYS = "client9@trellis.example";

    /** The client who is brought to supervision. */
    static final String IN_SUPERVISION = "client11@trellis.example";

    /** The client to whom something was written that they have not opened. */
    static final String WRITTEN_TO = "client3@trellis.example";

    /** The client who answered in writing, which nobody has read yet. */
    static final String ANSWERED = "client21@trellis.example";

    /** The client who looks back once a week, and whose trust does not follow what they noted. */
    static final String LOOKS_BACK = "client4@trellis.example";

    /** The client to whom looking back is proposed. */
    static final String ASKED_TO_LOOK_BACK = "client9@trellis.example";

    /** Two clients who are partners, in care of one practitioner. */
    static final List<String> PARTNERS =
            List.of("client10@trellis.example", "client15@trellis.example");

    /** The clients who called between sessions, and of whom a plan is written down. */
    static final List<String> BETWEEN_SESSIONS =
            List.of("client2@trellis.example", "client11@trellis.example");

    /** Somebody who works here. */
    record Colleague(String name, String email) {}

    /**
     * A client and how their sixteen weeks went.
     *
     * @param practitioner position among the practitioners
     * @param language {@code en} or {@code es}: in which they read and write
     */
    record Part(
            String name,
            String email,
            int practitioner,
            Shape shape,
            String language,
            ZoneId zone) {

        /** Somebody who reads English and lives where the practice is. */
        Part(String name, String email, int practitioner, Shape shape) {
            this(name, email, practitioner, shape, "en", ZoneId.of("Europe/London"));
        }

        boolean writesSpanish() {
            return language.equals("es");
        }
    }

    /** The courses that a therapist would know. */
    enum Shape {
        STEADY_BETTER,
        UP_AND_DOWN,
        WORSE,
        QUIET,
        NEW,
        FINISHED
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public List<Account> accounts() {
        return List.of(
                new Account(
                        PRACTITIONERS.getFirst().name(),
                        PRACTITIONERS.getFirst().email(),
                        Role.PRACTITIONER),
                new Account(CLIENTS.getFirst().name(), CLIENTS.getFirst().email(), Role.CLIENT),
                new Account(SUPERVISOR.name(), SUPERVISOR.email(), Role.SUPERVISOR),
                new Account(ADMINISTRATOR.name(), ADMINISTRATOR.email(), Role.ADMINISTRATOR));
    }
}
