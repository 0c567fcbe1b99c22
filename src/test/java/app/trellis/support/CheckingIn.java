package app.trellis.support;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Asks for a check-in and sends one, by the services that people use themselves. */
@TestComponent
public class CheckingIn {

    private final People people;
    private final Assigning assigning;
    private final Responding responding;
    private final Clock clock;

    CheckingIn(People people, Assigning assigning, Responding responding, Clock clock) {
        this.people = people;
        this.assigning = assigning;
        this.responding = responding;
        this.clock = clock;
    }

    /** A check-in that the client has opened and not written yet. */
    public ResponseForPlayer opened(Actor practitioner, Actor person, ClientId client) {
        AssignmentId checkIn =
                people.as(
                        practitioner,
                        () ->
                                assigning.assign(
                                        client,
                                        new AssignmentData(
                                                AssignmentKind.CHECK_IN,
                                                "trust-check-in",
                                                LifeContext.NONE,
                                                null,
                                                Rhythm.ALWAYS_OPEN,
                                                null,
                                                LocalDate.now(clock),
                                                null,
                                                6,
                                                "",
                                                new Plan("", "", "", "", ""),
                                                Set.of(),
                                                "",
                                                true,
                                                false)));
        return people.as(person, () -> responding.open(client, checkIn, null, Locale.ENGLISH));
    }

    /** Sends an opened check-in. */
    public void send(
            Actor person,
            ClientId client,
            ResponseForPlayer page,
            Map<String, Object> answers,
            Sharing sharing) {
        send(person, client, page.id(), answers, sharing);
    }

    /** Sends an opened check-in that is known by its id alone. */
    public void send(
            Actor person,
            ClientId client,
            ResponseId page,
            Map<String, Object> answers,
            Sharing sharing) {
        people.as(
                person,
                () ->
                        responding.send(
                                client,
                                page,
                                new Writing(
                                        0,
                                        new HashMap<>(answers),
                                        "",
                                        sharing,
                                        false,
                                        null,
                                        false,
                                        null)));
    }

    /** Asks for a check-in and sends it, shared. */
    public void sent(
            Actor practitioner, Actor person, ClientId client, Map<String, Object> answers) {
        send(person, client, opened(practitioner, person, client), answers, Sharing.SHARED);
    }
}
