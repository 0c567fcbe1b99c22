package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to become of rows of the care team so that those who were chosen stand in, and nobody
 * else. A pure rule: rows in, steps out.
 *
 * @param steps in the order in which they are taken
 * @param touched the clients whose stand-ins are others afterwards, or may be
 */
record StandInPlan(List<Step> steps, Set<ClientId> touched) {

    /** One thing that becomes of one row. */
    sealed interface Step {}

    /** Somebody no longer stands in. */
    record Stop(TeamMember row) implements Step {}

    /** Somebody who stands in goes on doing so, between other moments or the same. */
    record Move(TeamMember row, Instant from, Instant until, LocalDate lastDay) implements Step {}

    /** Somebody stands in from now on, or later. */
    record Name(TeamMember row) implements Step {}

    /**
     * @param grounds on what ground each client counts on the one who is away
     * @param live the rows of this absence that are not over
     * @param chosen who is to stand in for whom
     * @throws NotFound when a client was chosen who does not count on the one who is away
     */
    static StandInPlan of(
            Absence absence,
            Map<ClientId, TeamMember> grounds,
            List<TeamMember> live,
            Map<ClientId, MemberId> chosen,
            Instant now) {
        if (!grounds.keySet().containsAll(chosen.keySet())) {
            throw new NotFound();
        }
        List<Step> steps = new ArrayList<>();
        Set<ClientId> touched = new HashSet<>(chosen.keySet());
        Set<ClientId> settled = new HashSet<>();
        for (TeamMember row : live) {
            touched.add(row.client());
            TeamMember ground = grounds.get(row.client());
            if (ground != null && row.member().equals(chosen.get(row.client()))) {
                steps.add(
                        new Move(
                                row,
                                begin(row, absence, ground),
                                until(absence, ground),
                                lastDay(absence, ground)));
                settled.add(row.client());
            } else {
                steps.add(new Stop(row));
            }
        }
        Instant begin = later(absence.from(), now);
        chosen.forEach((client, member) -> {
            TeamMember ground = grounds.get(client);
            if (ground != null && !settled.contains(client)) {
                steps.add(
                        new Name(
                                TeamMember.standIn(
                                        client,
                                        member,
                                        absence.member(),
                                        absence.id(),
                                        later(begin, ground.fromAt()),
                                        until(absence, ground),
                                        lastDay(absence, ground))));
            }
        });
        return new StandInPlan(List.copyOf(steps), Set.copyOf(touched));
    }

    /** Who stands in already keeps their beginning, unless the days moved past it. */
    private static Instant begin(TeamMember row, Absence absence, TeamMember ground) {
        Instant known = row.fromAt();
        Instant begin = later(absence.from(), ground.fromAt());
        return known != null && known.isAfter(begin) && known.isBefore(absence.until())
                ? known
                : begin;
    }

    private static Instant until(Absence absence, TeamMember ground) {
        Instant end = ground.untilAt();
        return end == null || absence.until().isBefore(end) ? absence.until() : end;
    }

    private static LocalDate lastDay(Absence absence, TeamMember ground) {
        LocalDate day = ground.lastDay();
        return day == null || absence.lastDay().isBefore(day) ? absence.lastDay() : day;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
