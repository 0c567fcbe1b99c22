package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that nobody stands in for somebody who does not answer for the client any more: when
 * the one who is away leaves the care team, or stands in themselves and that ends, so does this.
 */
@Component
class StandIns {

    private final TeamMembers team;
    private final Audit audit;
    private final Clock clock;

    StandIns(TeamMembers team, Audit audit, Clock clock) {
        this.team = team;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends or shortens whatever has lost its ground. Called after each change of a care team. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(ClientId client) {
        settle(List.of(client));
    }

    /** The same for several clients; reads once, however many they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        team.findByClientInOrderByFrom(Set.copyOf(clients)).stream()
                .collect(Collectors.groupingBy(TeamMember::client))
                .values()
                .forEach(all -> settleOne(all, now));
        team.flush();
    }

    private void settleOne(List<TeamMember> all, Instant now) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (TeamMember one : standingIn(all, now)) {
                changed |= settle(one, all, now);
            }
        }
    }

    private boolean settle(TeamMember one, List<TeamMember> all, Instant now) {
        List<TeamMember> grounds =
                all.stream()
                        .filter(other -> other.member().equals(one.standsInFor()))
                        .filter(other -> !other.isOver(now))
                        .toList();
        if (grounds.isEmpty()) {
            stop(one, now);
            return true;
        }
        Instant before = one.untilAt();
        latest(grounds).ifPresent(one::endWith);
        return !Objects.equals(before, one.untilAt());
    }

    /** The one of them that ends last; nothing where one has no end. */
    private static Optional<TeamMember> latest(List<TeamMember> grounds) {
        boolean open = grounds.stream().anyMatch(one -> one.end() == null);
        return open
                ? Optional.empty()
                : grounds.stream()
                        .max(Comparator.comparing(one -> Objects.requireNonNull(one.end())));
    }

    private static List<TeamMember> standingIn(List<TeamMember> all, Instant now) {
        return all.stream()
                .filter(one -> one.part() == TeamMember.Part.STAND_IN && !one.isOver(now))
                .toList();
    }

    /** Does what a plan says. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(StandInPlan plan, Instant now) {
        for (StandInPlan.Step step : plan.steps()) {
            switch (step) {
                case StandInPlan.Stop stop -> stop(stop.row(), now);
                case StandInPlan.Move move ->
                        move(move.row(), move.from(), move.until(), move.lastDay());
                case StandInPlan.Name name -> name(name.row());
            }
        }
        team.flush();
        settle(plan.touched());
    }

    /** Ends it at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stop(TeamMember one, Instant now) {
        one.stop(now);
        audit.record(Action.STAND_IN_ENDED, one.client(), one.member().value());
    }

    /** Gives a stand-in the care team's access, for the time given and no longer. */
    private void name(TeamMember one) {
        team.save(one);
        audit.record(Action.STAND_IN_NAMED, one.client(), one.member().value());
    }

    /** Moves the dates of somebody who stands in already. */
    private void move(TeamMember one, Instant from, Instant until, LocalDate lastDay) {
        if (!until.equals(one.untilAt()) || !from.equals(one.fromAt())) {
            one.move(from, until, lastDay);
            audit.record(Action.STAND_IN_CHANGED, one.client(), one.member().value());
        }
    }
}
