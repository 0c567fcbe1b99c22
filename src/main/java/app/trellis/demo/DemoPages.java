package app.trellis.demo;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.library.Content;
import app.trellis.measures.Measures;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Use;
import app.trellis.responses.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What both sides do with pages in the demo: a practitioner assigns them, a client sends them. */
@Component
@Profile("demo")
class DemoPages {

    private static final Plan NO_PLAN = new Plan("", "", "", "", "");
    private static final int FORTNIGHT = 14;

    private final Assigning assigning;
    private final TodaysPage today;
    private final Responding responding;
    private final Content content;
    private final Measures measures;

    DemoPages(
            Assigning assigning,
            TodaysPage today,
            Responding responding,
            Content content,
            Measures measures) {
        this.assigning = assigning;
        this.today = today;
        this.responding = responding;
        this.content = content;
        this.measures = measures;
    }

    /** Assigns an exercise, a check-in or a questionnaire without a plan. */
    void assign(DemoClient client, AssignmentKind kind, String key, Rhythm rhythm, LocalDate from) {
        assign(client, kind, key, rhythm, from, NO_PLAN, "");
    }

    /** Assigns an exercise about a person that is begun in a session on that day. */
    AssignmentId assignTogether(DemoClient client, String exercise, About about, LocalDate day) {
        Set<Integer> ticked =
                IntStream.range(0, content.exercise(exercise).notFor().size())
                        .boxed()
                        .collect(Collectors.toSet());
        return assigning.assign(
                client.id(),
                new AssignmentData(
                        AssignmentKind.EXERCISE,
                        exercise,
                        LifeContext.NONE,
                        about,
                        Rhythm.ALWAYS_OPEN,
                        null,
                        day,
                        null,
                        0,
                        "",
                        NO_PLAN,
                        ticked,
                        "",
                        true,
                        false));
    }

    /** Assigns an exercise with an if-then plan. */
    void assign(DemoClient client, String exercise, Rhythm rhythm, LocalDate from, Plan plan) {
        assign(client, AssignmentKind.EXERCISE, exercise, rhythm, from, plan, "");
    }

    /** Assigns an exercise that is always open although its last <i>not for</i> line fits. */
    void assignAgainst(DemoClient client, String exercise, LocalDate from, String reason) {
        assign(
                client,
                AssignmentKind.EXERCISE,
                exercise,
                Rhythm.ALWAYS_OPEN,
                from,
                NO_PLAN,
                reason);
    }

    private void assign(
            DemoClient client,
            AssignmentKind kind,
            String key,
            Rhythm rhythm,
            LocalDate from,
            Plan plan,
            String reason) {
        List<String> notFor =
                switch (kind) {
                    case EXERCISE -> content.exercise(key).notFor();
                    case MEASURE -> measures.current(key).notFor();
                    case CHECK_IN, CARD, WORD -> List.of();
                };
        int fitting = reason.isEmpty() ? notFor.size() : notFor.size() - 1;
        Set<Integer> ticked = IntStream.range(0, fitting).boxed().collect(Collectors.toSet());
        assigning.assign(
                client.id(),
                new AssignmentData(
                        kind,
                        key,
                        LifeContext.NONE,
                        null,
                        rhythm,
                        rhythm == Rhythm.EVERY_N_DAYS ? FORTNIGHT : null,
                        from,
                        null,
                        6,
                        "",
                        plan,
                        ticked,
                        reason,
                        false,
                        false));
    }

    /** Sends the first of these pages that is due, shared; where none is due, nothing happens. */
    void sendIfDue(
            DemoClient client, Predicate<TodayItem> which, Map<String, @Nullable Object> answers) {
        onToday(client)
                .filter(which)
                .filter(item -> item.occurrence() != null)
                .findFirst()
                .ifPresent(item -> send(client, item, answers));
    }

    /** Sends an exercise that is always open, shared; where it is not assigned, nothing happens. */
    void sendOpen(DemoClient client, String exercise, Map<String, @Nullable Object> answers) {
        onToday(client)
                .filter(item -> item.contentKey().equals(exercise))
                .findFirst()
                .ifPresent(item -> send(client, item, answers));
    }

    private Stream<TodayItem> onToday(DemoClient client) {
        Today now = today.read(client.id());
        return Stream.concat(
                Stream.concat(Optional.ofNullable(now.first()).stream(), now.canWait().stream()),
                now.alwaysOpen().stream());
    }

    private void send(DemoClient client, TodayItem item, Map<String, @Nullable Object> answers) {
        ResponseForPlayer page =
                responding.open(client.id(), item.assignment(), item.occurrence(), client.locale());
        responding.send(
                client.id(),
                page.id(),
                new Writing(
                        page.revision(),
                        answers,
                        "",
                        Sharing.SHARED,
                        false,
                        item.kind() == AssignmentKind.EXERCISE ? Use.YES : null,
                        false,
                        null));
    }
}
