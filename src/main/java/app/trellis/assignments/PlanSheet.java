package app.trellis.assignments;

import app.trellis.care.About;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs for a client now, as it lies in the database.
 *
 * @param zone rules the client's days
 * @param paused whether care pauses; then nothing falls due
 * @param restsUntil the last day of a rest that the client took, also one that is over, or null
 * @param closedOn the day care ended, or null
 * @param nextSession when the next planned session is, or null
 * @param rows what runs
 * @param waiting steps of programs whose time has not come
 * @param hasLadder whether there are small steps
 * @param partnerTalk whether a page of it came with a program that asks for the repeated talk
 */
record PlanSheet(
        ZoneId zone,
        boolean paused,
        @Nullable LocalDate restsUntil,
        @Nullable LocalDate closedOn,
        @Nullable Instant nextSession,
        List<Row> rows,
        List<Row> waiting,
        boolean hasLadder,
        boolean partnerTalk) {

    /**
     * One assignment that runs.
     *
     * @param lastDue the last due day that was made
     * @param laterOpens when the next time opens that is not among {@code slots}
     * @param slots times that are open about now
     * @param step the step of a program that it is, or null
     */
    record Row(
            AssignmentId id,
            AssignmentKind kind,
            String contentKey,
            int contentVersion,
            @Nullable About about,
            RhythmDays days,
            byte @Nullable [] personalLine,
            byte @Nullable [] plan,
            @Nullable LocalDate begunTogetherOn,
            @Nullable LocalDate lastDue,
            @Nullable LocalDate laterOpens,
            List<Slot> slots,
            @Nullable StepState step) {

        /** Whether it runs on a day, whatever is due. */
        boolean runsOn(LocalDate day) {
            LocalDate last = days.endsOn();
            return !day.isBefore(days.startsOn()) && (last == null || !day.isAfter(last));
        }

        /** Every day on which something of it opens, as far as the sheet knows. */
        Stream<LocalDate> opens() {
            Stream<LocalDate> here = slots.stream().map(slot -> slot.span().opensOn());
            return days.rhythm() == Rhythm.BEFORE_SESSION
                    ? here
                    : Stream.concat(Stream.ofNullable(laterOpens), here);
        }

        private Row with(List<Slot> news, Collection<UUID> gone) {
            List<Slot> all = new ArrayList<>(slots);
            all.removeIf(slot -> gone.contains(slot.id()));
            all.addAll(news);
            return new Row(
                    id,
                    kind,
                    contentKey,
                    contentVersion,
                    about,
                    days,
                    personalLine,
                    plan,
                    begunTogetherOn,
                    lastDue,
                    laterOpens,
                    all,
                    step);
        }
    }

    /**
     * One time that something is due.
     *
     * @param second whether it is the second part of something that was done before
     */
    record Slot(UUID id, Span span, boolean second) {

        Slot(UUID id, Span span) {
            this(id, span, false);
        }
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The sheet with what was made and without what was taken away meanwhile. */
    PlanSheet with(Map<AssignmentId, List<Slot>> news, Collection<UUID> gone) {
        return new PlanSheet(
                zone,
                paused,
                restsUntil,
                closedOn,
                nextSession,
                rows.stream()
                        .map(row -> row.with(news.getOrDefault(row.id(), List.of()), gone))
                        .toList(),
                waiting,
                hasLadder,
                partnerTalk);
    }
}
