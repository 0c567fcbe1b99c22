package app.trellis.responses;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anna, a practitioner, and Mia, her client, who has arrived; and what they do with pages. */
@Component
class MiaAndAnna {

    private final People people;
    private final Assigning assigning;
    private final Responding responding;
    private final HoldingPrivateTalks talks;
    private final TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @SuppressWarnings("NullAway.Init")
    MiaAndAnna(
            People people,
            Assigning assigning,
            Responding responding,
            HoldingPrivateTalks talks,
            TestClock clock) {
        this.people = people;
        this.assigning = assigning;
        this.responding = responding;
        this.talks = talks;
        this.clock = clock;
    }

    /** In a practice of their own, with a calm page to begin with. */
    void meet() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        assign("grounding", null);
    }

    ClientId client() {
        return client;
    }

    Actor mia() {
        return mia;
    }

    Actor anna() {
        return anna;
    }

    <T> T asMia(Callable<T> work) {
        return people.as(mia, work);
    }

    <T> T asAnna(Callable<T> work) {
        return people.as(anna, work);
    }

    void asMia(Runnable work) {
        people.as(mia, work);
    }

    void asAnna(Runnable work) {
        people.as(anna, work);
    }

    void talked(About about) {
        asAnna(() -> talks.record(client, about, today(), TalkResult.NO_CONCERN));
    }

    AssignmentId assign(String exercise, @Nullable About about) {
        return assign(AssignmentKind.EXERCISE, exercise, Rhythm.ALWAYS_OPEN, about);
    }

    AssignmentId assign(AssignmentKind kind, String key, Rhythm rhythm, @Nullable About about) {
        return asAnna(() ->
                assigning.assign(
                        client,
                        new AssignmentData(
                                kind,
                                key,
                                LifeContext.NONE,
                                about,
                                rhythm,
                                null,
                                today(),
                                null,
                                6,
                                "",
                                new Plan("", "", "", "", ""),
                                IntStream.range(0, 20).boxed().collect(Collectors.toSet()),
                                "",
                                true,
                                false)));
    }

    ResponseForPlayer open(AssignmentId assignment) {
        return open(assignment, null);
    }

    ResponseForPlayer open(AssignmentId assignment, @Nullable UUID occurrence) {
        return asMia(() -> responding.open(client, assignment, occurrence, Locale.ENGLISH));
    }

    /** Opens a page, answers it and sends it. */
    ResponseForPlayer send(AssignmentId assignment, Map<String, Object> answers) {
        return send(assignment, Written.with(answers));
    }

    ResponseForPlayer send(AssignmentId assignment, Written written) {
        ResponseForPlayer page = open(assignment);
        send(page, written);
        return page;
    }

    Sending send(ResponseForPlayer page, Written written) {
        return asMia(
                () -> responding.send(client, page.id(), written.from(page.revision()).writing()));
    }

    Keeping keep(ResponseForPlayer page, Map<String, Object> answers) {
        return asMia(() ->
                responding.keep(
                        client, page.id(), Written.with(answers).from(page.revision()).writing()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
