package app.trellis.trends;

import app.trellis.care.CareEnded;
import app.trellis.care.CareGoesOn;
import app.trellis.care.CaseloadSignals;
import app.trellis.care.SessionRecorded;
import app.trellis.care.Signal;
import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import app.trellis.statistics.OffTrack;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises flags: one for each rule and instrument, which stays until a practitioner closes it. A
 * closed one comes back when its rule has ceased to hold and holds again, or when the scores went
 * on by the threshold for the worse (design value).
 */
@Component
class RaisingFlags {

    private final CourseStore courses;
    private final FlagStore flags;
    private final Forms forms;
    private final CaseloadSignals signals;
    private final Clock clock;

    RaisingFlags(
            CourseStore courses,
            FlagStore flags,
            Forms forms,
            CaseloadSignals signals,
            Clock clock) {
        this.courses = courses;
        this.flags = flags;
        this.forms = forms;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * The rules that hold, and when a closed flag comes back.
     *
     * @param version of the instrument
     * @param latest the latest score that counts; null without one
     */
    private record Found(
            int version, Set<FlagRule> holding, @Nullable Double latest, Further further) {}

    /** Whether a score is worse than another by so much that it has to be looked at anew. */
    private interface Further {

        Further NEVER = (before, now) -> false;

        boolean isFurther(double before, double now);
    }

    /**
     * Checks the check-in.
     *
     * @param response the page that was just scored; null where there is none
     * @return what the caseload has to say of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Signal> afterCheckIn(
            ClientId client,
            Course course,
            CheckInTrend trend,
            @Nullable UUID response,
            Instant at) {
        Set<FlagRule> holding = EnumSet.noneOf(FlagRule.class);
        if (trend.possibleDrop()) {
            holding.add(FlagRule.POSSIBLE_DROP);
        }
        if (trend.unusuallyLow()) {
            holding.add(FlagRule.UNUSUALLY_LOW);
        }
        Double latest = trend.latest().map(CheckIn::mark).orElse(null);
        return settle(
                client,
                CheckIns.KEY,
                "",
                course.flags(),
                new Found(version(course), holding, latest, Further.NEVER),
                response,
                at);
    }

    /**
     * Checks a questionnaire.
     *
     * @param response the page that was just scored; null where there is none
     * @return what the caseload has to say of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Signal> afterForm(
            ClientId client, String instrument, @Nullable UUID response, Instant at, LocalDate on) {
        Course course = courses.of(client, instrument);
        if (course.taken().isEmpty()) {
            return List.of();
        }
        Yardstick yardstick = forms.yardstick(instrument, course.taken().getLast().version());
        MeasureTrend trend = MeasureTrend.of(yardstick, course.taken(), course.start(), on);
        return settle(
                client,
                instrument,
                "," + yardstick.name(),
                course.flags(),
                found(trend, course.attended()),
                response,
                at);
    }

    /** Checks an instrument anew, once a practitioner counts from another day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void afterNewStart(ClientId client, String instrument) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        if (!instrument.equals(CheckIns.KEY)) {
            signals.say(client, afterForm(client, instrument, null, now, today));
            return;
        }
        Course course = courses.of(client, instrument);
        CheckInTrend trend = CheckInTrend.of(course.taken(), course.start(), today);
        signals.say(client, afterCheckIn(client, course, trend, null, now));
    }

    /** The number of sessions counts in one of the rules. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void afterSession(SessionRecorded recorded) {
        ClientId client = recorded.client();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        for (String instrument : courses.questionnaires(client)) {
            signals.say(client, afterForm(client, instrument, null, now, today));
        }
    }

    /** A page that raised flags was taken back, and they with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(ClientId client, UUID response) {
        flags.withdraw(client, response)
                .forEach(flag -> signals.takeBack(client, flag.rule().kind(), flag.id()));
    }

    /** After the end nobody looks together: open flags stay in the trends, and off the caseload. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void rest(CareEnded ended) {
        flags.open(ended.client())
                .forEach(flag -> signals.takeBack(ended.client(), flag.rule().kind(), flag.id()));
    }

    /** Somebody came back, and what was open still is. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void again(CareGoesOn goesOn) {
        signals.say(
                goesOn.client(),
                flags.open(goesOn.client()).stream()
                        .map(flag ->
                                new Signal(
                                        flag.rule().kind(),
                                        flag.id(),
                                        flag.rule().word() + about(flag),
                                        flag.raisedAt()))
                        .toList());
    }

    private String about(FlagStore.Open flag) {
        return flag.instrument().equals(CheckIns.KEY)
                ? ""
                : "," + forms.yardstick(flag.instrument(), flag.version()).name();
    }

    private static Found found(MeasureTrend trend, List<Instant> attended) {
        Set<FlagRule> holding = EnumSet.noneOf(FlagRule.class);
        for (OffTrack.Flag flag : trend.assess(attended).flags()) {
            holding.add(FlagRule.of(flag));
        }
        Double latest = trend.latest().map(FormMark::score).orElse(null);
        Further further =
                trend.yardstick()
                        .threshold()
                        .<Further>map(known ->
                                (before, now) ->
                                        trend.yardstick().direction().improvement(before, now)
                                                <= -known.points())
                        .orElse(Further.NEVER);
        return new Found(trend.yardstick().version(), holding, latest, further);
    }

    private List<Signal> settle(
            ClientId client,
            String instrument,
            String about,
            List<KnownFlag> known,
            Found found,
            @Nullable UUID response,
            Instant at) {
        List<Signal> raised = new ArrayList<>();
        List<UUID> turned = new ArrayList<>();
        for (FlagRule rule : FlagRule.values()) {
            Optional<KnownFlag> newest =
                    known.stream()
                            .filter(one -> one.rule() == rule)
                            .reduce((before, after) -> after);
            boolean holds = found.holding().contains(rule);
            Double latest = found.latest();
            if (holds && latest != null && newest.map(one -> isNew(one, found)).orElse(true)) {
                flags.raise(client, instrument, found.version(), rule, response, latest, at)
                        .map(flag -> new Signal(rule.kind(), flag, rule.word() + about, at))
                        .ifPresent(raised::add);
            } else if (newest.isPresent() && newest.get().holds() != holds) {
                turned.add(newest.get().id());
            }
        }
        flags.turn(client, turned);
        return raised;
    }

    private static int version(Course course) {
        return course.taken().isEmpty() ? 0 : course.taken().getLast().version();
    }

    private static boolean isNew(KnownFlag before, Found found) {
        Double latest = found.latest();
        return !before.isOpen()
                && (!before.holds()
                        || (latest != null && found.further().isFurther(before.figure(), latest)));
    }
}
