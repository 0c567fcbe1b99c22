package app.trellis.demo;

import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramData;
import app.trellis.assignments.ProgramPlan;
import app.trellis.assignments.ProgramPlans;
import app.trellis.assignments.StepWords;
import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.library.Content;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A program that runs in the demo, after a private talk, so that it can be looked at. */
@Component
@Profile("demo")
class DemoPrograms {

    private static final String KEY = "first-steps-to-safety";

    private final ProgramPlans programs;
    private final AssigningPrograms assigning;
    private final KeepingSmallSteps steps;
    private final DemoPages pages;
    private final HoldingPrivateTalks talks;
    private final Content content;
    private final DemoActing acting;
    private final Clock clock;

    DemoPrograms(
            ProgramPlans programs,
            AssigningPrograms assigning,
            KeepingSmallSteps steps,
            DemoPages pages,
            HoldingPrivateTalks talks,
            Content content,
            DemoActing acting,
            Clock clock) {
        this.programs = programs;
        this.assigning = assigning;
        this.steps = steps;
        this.pages = pages;
        this.talks = talks;
        this.content = content;
        this.acting = acting;
        this.clock = clock;
    }

    /** The check-in runs already and stays as it is. */
    void begin(DemoClient client) {
        begin(client.practitioner(), client.id());
    }

    void begin(Authentication practitioner, ClientId client) {
        LocalDate today = LocalDate.now(clock.withZone(DemoScenes.ZONE));
        ProgramPlan plan = programs.shipped(KEY, Locale.ENGLISH);
        Set<Integer> kept =
                plan.steps().stream()
                        .filter(step -> step.kind() != AssignmentKind.CHECK_IN)
                        .map(PlannedStep::place)
                        .collect(Collectors.toSet());
        acting.does(
                practitioner,
                () -> {
                    talks.record(client, About.PARTNER, today, TalkResult.NO_CONCERN);
                    assigning.assign(
                            client, KEY, new ProgramData(About.PARTNER, today, kept, looked(plan)));
                });
    }

    /** A list of small steps with a friend, begun in a session; one step was taken. */
    void climb(DemoClient client) {
        LocalDate today = LocalDate.now(clock.withZone(DemoScenes.ZONE));
        acting.does(
                client.practitioner(),
                () -> {
                    AssignmentId list =
                            pages.assignTogether(
                                    client, "vulnerability-ladder", About.FRIEND, today);
                    steps.begin(client.id(), list);
                });
        acting.does(
                client.person(),
                () -> {
                    write(client, "Say hello at the market first", 2);
                    write(client, "Tell a friend how my week was", 4);
                    write(client, "Ask for a small favour", 6);
                    steps.sayYes(client.id(), step(client, 0), true);
                });
        acting.does(
                client.practitioner(),
                () ->
                        steps.open(
                                client.id(),
                                step(client, 0),
                                "Talked it through in the room.",
                                false));
        acting.does(client.person(), () -> steps.did(client.id(), step(client, 0)));
    }

    private UUID step(DemoClient client, int place) {
        return steps.read(client.id(), Locale.ENGLISH).ladders().getFirst().steps().get(place).id();
    }

    private void write(DemoClient client, String what, int hard) {
        steps.write(
                client.id(),
                steps.read(client.id(), Locale.ENGLISH).ladders().getFirst().id(),
                null,
                0,
                new StepWords(what, "", "Go to the stall with the flowers"),
                hard);
    }

    private Map<String, ProgramData.Looked> looked(ProgramPlan plan) {
        Map<String, ProgramData.Looked> looked = new HashMap<>();
        for (PlannedStep step : plan.steps()) {
            List<String> lines =
                    step.kind() == AssignmentKind.EXERCISE
                            ? content.exercise(step.key()).notFor()
                            : step.kind() == AssignmentKind.CARD
                                    ? content.card(step.key()).notFor()
                                    : List.of();
            looked.put(
                    step.key(),
                    new ProgramData.Looked(
                            IntStream.range(0, lines.size()).boxed().collect(Collectors.toSet()),
                            ""));
        }
        return looked;
    }
}
