package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.ClientStatus;
import app.trellis.library.Level;
import app.trellis.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What has to be true before something is assigned. Each rule has a sentence of its own, so that
 * the form can show it beside the field that it is about.
 *
 * @param status where the client stands
 * @param addedOn the client's first day here
 * @param today local to the client
 * @param earlier what was assigned before, whatever became of it
 * @param resting what rests now
 */
record AssigningRules(
        ClientStatus status,
        LocalDate addedOn,
        LocalDate today,
        List<Earlier> earlier,
        RestingPages.Now resting) {

    /** Days in which nothing strong is begun. */
    static final int FIRST_DAYS = 14;

    private static final int MOST_DAYS = 90;
    private static final int FARTHEST_START = 366;

    /** Something that was assigned before. */
    record Earlier(AssignmentKind kind, Level level, boolean runs) {

        boolean isCalm() {
            return kind != AssignmentKind.CARD && level == Level.CALM;
        }
    }

    /**
     * Stays silent when everything is as it should be.
     *
     * @param talkOpens whether a private talk opens pages with the person the data names; only
     *     asked where it matters
     * @throws Refused for the first rule that stands in the way
     */
    void check(Material material, AssignmentData data, BooleanSupplier talkOpens) {
        checkClient();
        checkDays(data);
        checkNotFor(material, data);
        checkPerson(material, data, talkOpens);
        checkResting(material, data);
        checkStrong(material, data);
        checkFirstPage(material);
        checkCheckIn(material);
    }

    /**
     * The same for a step of a program, which opens later: what a strong page needs is looked at on
     * the day on which somebody begins it with the client.
     *
     * @throws Refused for the first rule that stands in the way
     */
    void checkStep(Material material, AssignmentData data, BooleanSupplier talkOpens) {
        checkClient();
        checkDays(data);
        checkNotFor(material, data);
        checkPerson(material, data, talkOpens);
        checkResting(material, data);
        checkFirstPage(material);
        checkCheckIn(material);
    }

    /** The same rules, with more that is there before. */
    AssigningRules with(List<Earlier> more) {
        List<Earlier> all = new ArrayList<>(earlier);
        all.addAll(more);
        return new AssigningRules(status, addedOn, today, all, resting);
    }

    private void checkClient() {
        if (status == ClientStatus.ENDED) {
            throw new Refused("assignments.client-ended");
        }
    }

    private void checkDays(AssignmentData data) {
        Integer every = data.everyDays();
        if (data.rhythm() == Rhythm.EVERY_N_DAYS
                && (every == null || every < 2 || every > MOST_DAYS)) {
            throw new Refused("assignments.every-days", MOST_DAYS);
        }
        if (data.dueDays() < 0 || data.dueDays() > MOST_DAYS) {
            throw new Refused("assignments.due-days", MOST_DAYS);
        }
        if (Math.abs(data.startsOn().toEpochDay() - today.toEpochDay()) > FARTHEST_START) {
            throw new Refused("assignments.start-too-far");
        }
        LocalDate ends = data.endsOn();
        if (ends != null && ends.isBefore(data.startsOn())) {
            throw new Refused("assignments.ends-before-start");
        }
    }

    private static void checkNotFor(Material material, AssignmentData data) {
        boolean allTicked =
                IntStream.range(0, material.notFor().size())
                        .allMatch(data.notForTicked()::contains);
        if (!allTicked && data.overrideReason().isBlank()) {
            throw new Refused("assignments.not-for-open");
        }
    }

    private static void checkPerson(
            Material material, AssignmentData data, BooleanSupplier talkOpens) {
        if (!material.otherPerson()) {
            return;
        }
        if (data.about() == null || data.about() == About.SELF) {
            throw new Refused("assignments.about-missing");
        }
        if (!talkOpens.getAsBoolean()) {
            throw new Refused("assignments.talk-missing");
        }
    }

    private void checkResting(Material material, AssignmentData data) {
        if (resting.rests(material, data.about())) {
            throw new Refused("assignments.rests");
        }
    }

    private void checkStrong(Material material, AssignmentData data) {
        if (!material.isStrong()) {
            return;
        }
        if (today.isBefore(addedOn.plusDays(FIRST_DAYS))) {
            throw new Refused("assignments.strong-too-early", FIRST_DAYS);
        }
        if (earlier.stream().anyMatch(one -> one.runs() && one.level() == Level.STRONG)) {
            throw new Refused("assignments.one-strong");
        }
        if (!data.begunTogether()) {
            throw new Refused("assignments.together-first");
        }
    }

    private void checkFirstPage(Material material) {
        if (material.level() != Level.CALM && earlier.stream().noneMatch(Earlier::isCalm)) {
            throw new Refused("assignments.calm-first");
        }
    }

    private void checkCheckIn(Material material) {
        boolean another =
                earlier.stream()
                        .anyMatch(one -> one.runs() && one.kind() == AssignmentKind.CHECK_IN);
        if (material.kind() == AssignmentKind.CHECK_IN && another) {
            throw new Refused("assignments.one-check-in");
        }
    }
}
