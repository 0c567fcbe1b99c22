package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.TalksInForce;
import app.trellis.library.Level;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns steps of a program into assignments that wait for their gates: the one way on which pages
 * of a program reach a client, whether it is assigned or its next version is brought to them.
 */
@Component
class ProgramPages {

    private static final int DAYS_OPEN = 6;
    private static final int BEFORE_SESSION_DAYS = 2;

    private final Assignments assignments;
    private final BeforeAssigning before;
    private final TalksInForce talks;
    private final Shelf shelf;
    private final Words words;
    private final Clock clock;

    ProgramPages(
            Assignments assignments,
            BeforeAssigning before,
            TalksInForce talks,
            Shelf shelf,
            Words words,
            Clock clock) {
        this.assignments = assignments;
        this.before = before;
        this.talks = talks;
        this.shelf = shelf;
        this.words = words;
        this.clock = clock;
    }

    /** A page among the steps, as it will be assigned. */
    record Page(PlannedStep step, Material material, AssignmentData data) {

        Standing standing() {
            return new Standing(
                    step.place(),
                    step.day(),
                    data.kind(),
                    material.kind() == AssignmentKind.CARD ? Level.CALM : material.level());
        }
    }

    /** What a page of the program is to those that come after it. */
    record Standing(int place, int day, AssignmentKind kind, Level level) {}

    /**
     * The pages among some steps; what a practitioner does is none.
     *
     * @param startsOn the first day of the program
     * @param from no page begins before this day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Page> of(
            List<PlannedStep> steps,
            @Nullable About about,
            LocalDate startsOn,
            LocalDate from,
            Map<String, ProgramData.Looked> looked) {
        return steps.stream()
                .flatMap(step -> {
                    AssignmentKind kind = step.kind();
                    if (kind == null) {
                        return Stream.empty();
                    }
                    Material material = shelf.current(kind, step.key(), Locale.ENGLISH);
                    return Stream.of(
                            new Page(
                                    step,
                                    material,
                                    data(kind, step, material, about, startsOn, from, looked)));
                })
                .toList();
    }

    private static AssignmentData data(
            AssignmentKind kind,
            PlannedStep step,
            Material material,
            @Nullable About about,
            LocalDate startsOn,
            LocalDate from,
            Map<String, ProgramData.Looked> all) {
        ProgramData.Looked looked =
                Objects.requireNonNullElse(all.get(step.key()), ProgramData.Looked.NOTHING);
        RhythmDays days = days(step, startsOn, from);
        return new AssignmentData(
                kind,
                step.key(),
                LifeContext.NONE,
                material.otherPerson() ? about : null,
                days.rhythm(),
                days.everyDays(),
                days.startsOn(),
                days.endsOn(),
                days.dueDays(),
                "",
                Plan.NONE,
                looked.ticked(),
                looked.reason(),
                false,
                false);
    }

    /**
     * On which days a step is due. What stays open for some days does so for as many if it begins
     * later than planned.
     */
    static RhythmDays days(PlannedStep step, LocalDate startsOn, LocalDate from) {
        LocalDate planned = startsOn.plusDays(step.day() - 1L);
        LocalDate first = planned.isBefore(from) ? from : planned;
        Integer last = step.lastDay();
        LocalDate ends = last == null ? null : startsOn.plusDays(last - 1L);
        boolean moves = step.rhythm() == Rhythm.ALWAYS_OPEN;
        return new RhythmDays(
                step.rhythm(),
                step.everyDays(),
                first,
                ends != null && moves
                        ? ends.plusDays(ChronoUnit.DAYS.between(planned, first))
                        : ends,
                switch (step.rhythm()) {
                    case ALWAYS_OPEN, DAILY, WEEKDAYS -> 0;
                    case BEFORE_SESSION -> BEFORE_SESSION_DAYS;
                    case ONCE, WEEKLY, EVERY_N_DAYS -> DAYS_OPEN;
                });
    }

    /**
     * Looks at a page like at any other; a refusal names the page it is about.
     *
     * @param all what stands in the program beside it, itself included or not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(ClientId client, AssigningRules rules, List<Standing> all, Page page) {
        try {
            rules.with(others(all, page.standing()))
                    .checkStep(
                            page.material(),
                            page.data(),
                            () -> before.talkOpens(client, page.material(), page.data().about()));
            before.checkMeasure(client, page.material(), rules.today());
        } catch (Refused refused) {
            throw new RefusedStep(page.step(), refused);
        }
    }

    /** What stands in the program before a page, or on the same day. */
    private static List<AssigningRules.Earlier> others(List<Standing> all, Standing page) {
        return all.stream()
                .filter(one -> one.place() != page.place() && one.day() <= page.day())
                .map(one ->
                        new AssigningRules.Earlier(
                                one.kind(),
                                one.level(),
                                one.kind() == AssignmentKind.CHECK_IN
                                        && one.place() < page.place()))
                .toList();
    }

    /**
     * Demands the talk about the partner of the last 30 days, where pages ask for it.
     *
     * @throws Refused when it was not held
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demandTalkAboutPartner(ClientId client, LocalDate today) {
        if (!talks.opensPartnerProgram(client, today)) {
            throw new Refused("assignments.program.talk-with-partner");
        }
    }

    /** Keeps a page as an assignment that waits for its step. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssignmentId keep(ClientId client, Page page) {
        AssignmentId id = AssignmentId.next();
        Assignment assignment =
                new Assignment(
                        id,
                        client,
                        page.material().version(),
                        page.data(),
                        words.seal(id, page.data()),
                        OpenLines.besides(
                                page.data().notForTicked(), page.material().notFor().size()),
                        null,
                        Me.id(),
                        clock.instant());
        assignment.waitForItsStep();
        assignments.saveAndFlush(assignment);
        return id;
    }
}
