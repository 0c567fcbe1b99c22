package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.About;
import app.trellis.care.ClientZones;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.OwnWords;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Small steps that a client and their practitioner write together. A step opens when the one before
 * is done, the marks hold, the client says yes and the practitioner agrees; after a talk the
 * practitioner may open one all the same, and nothing is ever opened over a hold. No rule opens a
 * step by itself.
 */
@Service
public class KeepingSmallSteps {

    /** The exercise on which steps are first written. */
    public static final String LADDER = "vulnerability-ladder";

    private static final int LINE = 120;
    private static final int WHY = 1_000;
    private static final int HARDEST = 10;
    private static final int MOST_STEPS = 8;

    private final Ladders ladders;
    private final RunSteps runSteps;
    private final Assignments assignments;
    private final ReadingReadiness readiness;
    private final OpeningPages opening;
    private final BeforeAssigning before;
    private final StepsOnPages pages;
    private final Shelf shelf;
    private final ClientZones zones;
    private final Audit audit;
    private final Clock clock;

    KeepingSmallSteps(
            Ladders ladders,
            RunSteps runSteps,
            Assignments assignments,
            ReadingReadiness readiness,
            OpeningPages opening,
            BeforeAssigning before,
            StepsOnPages pages,
            Shelf shelf,
            ClientZones zones,
            Audit audit,
            Clock clock) {
        this.ladders = ladders;
        this.runSteps = runSteps;
        this.assignments = assignments;
        this.readiness = readiness;
        this.opening = opening;
        this.before = before;
        this.pages = pages;
        this.shelf = shelf;
        this.zones = zones;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The steps and how far the rule is met, the same for both. While something rests the client
     * sees that and nothing else.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public SmallSteps read(ClientId client, Locale locale) {
        audit.record(Action.SMALL_STEPS_OPENED, client, null);
        LocalDate today = today(client);
        Readiness now = readiness.of(client, today);
        if (now.rests() && Me.is(Role.CLIENT)) {
            return new SmallSteps(now, List.of(), List.of(), Map.of());
        }
        ZoneId zone = zones.of(client);
        Map<About, LocalDate> sent = new EnumMap<>(About.class);
        pages.newest(client).forEach((about, at) -> sent.put(about, LocalDate.ofInstant(at, zone)));
        return new SmallSteps(
                now, ladders.of(client), runSteps.waitingForBoth(client, today, locale), sent);
    }

    /**
     * Steps of the newest page about the same person that are not on the list yet, in the order in
     * which they were written, and what the client set right since.
     */
    @OwnWords
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public StepsOnPages.Written onPage(ClientId client, UUID ladder) {
        demandNothingRests(client);
        return missing(client, ladder(client, ladder));
    }

    /**
     * Puts steps of the newest page on the list, as they are written there; a second time it
     * changes nothing.
     *
     * @param chosen what was chosen of them, by its words
     * @throws Refused when there is no room for all of them
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void takeOver(ClientId client, UUID ladder, List<StepWords> chosen) {
        demandNothingRests(client);
        SmallSteps.Ladder list = ladder(client, ladder);
        List<StepsOnPages.Row> taken =
                missing(client, list).rows().stream()
                        .filter(row -> chosen.contains(row.words()))
                        .toList();
        if (list.steps().size() + taken.size() > MOST_STEPS) {
            throw new Refused("assignments.steps.enough", MOST_STEPS);
        }
        taken.forEach(row -> ladders.add(client, ladder, row.words(), row.hard()));
        if (!taken.isEmpty()) {
            audit.record(Action.SMALL_STEPS_CHANGED, client, ladder);
        }
    }

    private StepsOnPages.Written missing(ClientId client, SmallSteps.Ladder list) {
        Set<String> there =
                list.steps().stream().map(step -> step.words().what()).collect(Collectors.toSet());
        StepsOnPages.Written page = pages.written(client, list.about());
        return new StepsOnPages.Written(
                page.rows().stream()
                        .map(row ->
                                new StepsOnPages.Row(
                                        new StepWords(
                                                line(row.words().what()),
                                                line(row.words().safe()),
                                                line(row.words().out())),
                                        row.hard()))
                        .filter(row -> !row.words().what().isBlank())
                        .filter(row -> there.add(row.words().what()))
                        .toList(),
                page.setRight());
    }

    /** Every step up, done and back, the oldest first. */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<SmallSteps.Move> moves(ClientId client) {
        return ladders.moves(client, zones.of(client));
    }

    /**
     * Begins small steps with the person of an assignment of that exercise, once it was begun
     * together; where there are some with that person already, those stay.
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void begin(ClientId client, AssignmentId id) {
        Assignment assignment =
                assignments
                        .findById(id)
                        .filter(one -> one.client().equals(client))
                        .filter(one -> one.contentKey().equals(LADDER))
                        .orElseThrow(NotFound::new);
        About about = assignment.about();
        if (assignment.status() != AssignmentStatus.ACTIVE
                || about == null
                || assignment.begunTogetherOn() == null) {
            throw new Refused("assignments.steps.begin-together");
        }
        demandTalk(client, about);
        ladders.begin(client, about, Me.id(), clock.instant());
        audit.record(Action.SMALL_STEPS_CHANGED, client, id.value());
    }

    /**
     * Writes a step, or changes its words.
     *
     * @param step null for a new one
     * @param seen the version that the person saw; counts for a change only
     * @param hard from 0 to 10, or null
     */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void write(
            ClientId client,
            UUID ladder,
            @Nullable UUID step,
            long seen,
            StepWords words,
            @Nullable Integer hard) {
        demandNothingRests(client);
        StepWords clean = new StepWords(line(words.what()), line(words.safe()), line(words.out()));
        if (clean.what().isBlank()) {
            throw new Refused("assignments.steps.what-missing");
        }
        if (hard != null && (hard < 0 || hard > HARDEST)) {
            throw new Refused("assignments.steps.hard-range");
        }
        if (step == null) {
            demandRoom(client, ladder);
            ladders.add(client, ladder, clean, hard);
        } else {
            ladders.change(ladders.step(client, step).id(), seen, clean, hard);
        }
        audit.record(Action.SMALL_STEPS_CHANGED, client, ladder);
    }

    /** Takes away a step that was not opened. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void remove(ClientId client, UUID step, long seen) {
        ladders.remove(ladders.step(client, step).id(), seen);
        audit.record(Action.SMALL_STEPS_CHANGED, client, step);
    }

    /** The client's own number: how safe they want to have felt; never under 4. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void floor(ClientId client, int floor) {
        if (floor < Readiness.LEAST_FLOOR || floor > Readiness.MOST_FLOOR) {
            throw new Refused("assignments.steps.floor-range");
        }
        readiness.keepFloor(client, floor);
        audit.record(Action.SMALL_STEPS_CHANGED, client, null);
    }

    /** The client says yes to a step for themselves, or takes it back. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void sayYes(ClientId client, UUID step, boolean yes) {
        demandNothingRests(client);
        ladders.say(ladders.step(client, step).id(), yes ? today(client) : null);
        audit.record(Action.SMALL_STEPS_CHANGED, client, step);
    }

    /** The same for a page of a program. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void sayYesToPage(ClientId client, UUID step, boolean yes) {
        demandNothingRests(client);
        runSteps.say(client, step, yes ? today(client) : null);
        audit.record(Action.SMALL_STEPS_CHANGED, client, step);
    }

    /**
     * Opens a step: the practitioner agrees.
     *
     * @param why what was talked about, where the rule is not met; may be blank
     * @param saidInTheTalk whether the client said yes in a talk instead of on their page
     * @throws Refused when something rests or a safety answer waits, whatever was talked about;
     *     when nobody said yes; or when the rule is not met and no line says why
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void open(ClientId client, UUID id, String why, boolean saidInTheTalk) {
        Ladders.Row step = ladders.step(client, id);
        SmallSteps.Ladder ladder = ladder(client, step.ladder());
        if (ladder.steps().stream().anyMatch(one -> one.standing() == SmallSteps.Standing.OPEN)) {
            throw new Refused("assignments.steps.one-open");
        }
        if (step.standing() != SmallSteps.Standing.WAITING) {
            throw new Refused("assignments.steps.changed-meanwhile");
        }
        boolean isNext =
                ladder.steps().stream().anyMatch(one -> one.id().equals(id) && one.isNext());
        demandReady(
                client,
                isNext && !ladder.restsAfterTwo(),
                step.saidYesOn() != null || saidInTheTalk,
                why);
        demandTalk(client, step.about());
        ladders.move(
                client,
                step,
                SmallSteps.Standing.OPEN,
                SmallSteps.Kind.OPENED,
                Text.clean(why, WHY).strip(),
                Me.id(),
                clock.instant());
        audit.record(Action.SMALL_STEPS_CHANGED, client, id);
    }

    /**
     * Opens a page of a program that waits for both, or a strong one in a session: the practitioner
     * agrees. Everything that is asked of a single assignment is asked again.
     *
     * @param begunTogether whether it is begun in a session today
     * @throws Refused as {@link #open} does, and for every rule of assigning
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void openPage(
            ClientId client,
            AssignmentId id,
            String why,
            boolean saidInTheTalk,
            boolean begunTogether) {
        RunSteps.Waiting step = runSteps.waiting(client, id);
        if (isLedger(id)) {
            throw new Refused("assignments.ledger.both");
        }
        if (step.state().isByReadiness()) {
            demandReady(
                    client,
                    step.state().previousSettled(),
                    step.saidYesOn() != null || saidInTheTalk,
                    why);
        }
        opening.openNow(client, id, begunTogether);
        runSteps.keepWhy(step.state().id(), Text.clean(why, WHY).strip());
        audit.record(Action.PROGRAM_CHANGED, client, id.value());
    }

    /** The step was done, all of it or a part. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void did(ClientId client, UUID id) {
        demandNothingRests(client);
        move(client, id, SmallSteps.Standing.OPEN, SmallSteps.Standing.DONE, SmallSteps.Kind.DONE);
    }

    /** One step back: from what is open or done to waiting. Nothing has to be said for it. */
    @WritesRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional
    public void back(ClientId client, UUID id) {
        Ladders.Row step = ladders.step(client, id);
        move(client, id, step.standing(), SmallSteps.Standing.WAITING, SmallSteps.Kind.BACK);
    }

    /** That one is proposed and said yes to on a page of its own. */
    private boolean isLedger(AssignmentId id) {
        return assignments
                .findById(id)
                .filter(one -> one.contentKey().equals(SwitchingLedger.LEDGER))
                .isPresent();
    }

    /**
     * Stays silent when a person may open something that waits for readiness.
     *
     * @param previousDone whether what comes before is done
     */
    private void demandReady(ClientId client, boolean previousDone, boolean saidYes, String why) {
        Readiness now = readiness.of(client, today(client));
        if (now.rests()) {
            throw new Refused("assignments.steps.rests");
        }
        if (now.answerWaits()) {
            throw new Refused("assignments.steps.answer-waits");
        }
        if (!saidYes) {
            throw new Refused("assignments.steps.yes-missing");
        }
        boolean isMet = previousDone && now.marksHold();
        if (!isMet && why.isBlank()) {
            throw new Refused("assignments.steps.not-ready");
        }
    }

    /** What rests is not worked on by the client; their practitioner may still write. */
    private void demandNothingRests(ClientId client) {
        if (Me.is(Role.CLIENT) && readiness.of(client, today(client)).rests()) {
            throw new Refused("assignments.page-rests");
        }
    }

    private void demandTalk(ClientId client, About about) {
        Material material = shelf.current(AssignmentKind.EXERCISE, LADDER, Locale.ENGLISH);
        if (!before.talkOpens(client, material, about)) {
            throw new Refused("assignments.talk-missing");
        }
    }

    private void move(
            ClientId client,
            UUID id,
            SmallSteps.Standing from,
            SmallSteps.Standing to,
            SmallSteps.Kind kind) {
        Ladders.Row step = ladders.step(client, id);
        if (step.standing() != from || from == to) {
            throw new Refused("assignments.steps.changed-meanwhile");
        }
        ladders.move(client, step, to, kind, "", Me.id(), clock.instant());
        audit.record(Action.SMALL_STEPS_CHANGED, client, id);
    }

    private void demandRoom(ClientId client, UUID ladder) {
        if (ladder(client, ladder).steps().size() >= MOST_STEPS) {
            throw new Refused("assignments.steps.enough", MOST_STEPS);
        }
    }

    private SmallSteps.Ladder ladder(ClientId client, UUID id) {
        return ladders.of(client).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String line(String typed) {
        return Text.clean(typed, LINE).strip();
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(clock.withZone(zones.of(client)));
    }
}
