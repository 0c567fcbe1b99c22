package app.trellis.assignments;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a page of a program because a person says so, looked at as if it were assigned today. */
@Component
class OpeningPages {

    private final Assignments assignments;
    private final BeforeAssigning before;
    private final OccurrenceKeeper keeper;
    private final Shelf shelf;
    private final Words words;
    private final ManagingClients clients;
    private final Clock clock;

    OpeningPages(
            Assignments assignments,
            BeforeAssigning before,
            OccurrenceKeeper keeper,
            Shelf shelf,
            Words words,
            ManagingClients clients,
            Clock clock) {
        this.assignments = assignments;
        this.before = before;
        this.keeper = keeper;
        this.shelf = shelf;
        this.words = words;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @throws Refused for the first rule of assigning that stands in the way today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openNow(ClientId client, AssignmentId id, boolean begunTogether) {
        Assignment assignment =
                assignments
                        .findById(id)
                        .filter(one -> one.client().equals(client))
                        .orElseThrow(NotFound::new);
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        Material material = shelf.pinned(assignment, Locale.ENGLISH);
        before.rules(client, details, today)
                .check(
                        material,
                        data(assignment, material, today, begunTogether),
                        () -> before.talkOpens(client, material, assignment.about()));
        assignment.open(today, begunTogether);
        assignments.flush();
        if (!assignment.waitsFor(material) && details.pausedUntil() == null) {
            keeper.make(assignment, null, today);
        }
    }

    /** As it was assigned, but beginning today. */
    private AssignmentData data(
            Assignment one, Material material, LocalDate today, boolean begunTogether) {
        RhythmDays days = one.days();
        Set<Integer> ticked =
                new HashSet<>(
                        IntStream.range(0, material.notFor().size())
                                .boxed()
                                .collect(Collectors.toSet()));
        ticked.removeAll(one.openLines().places());
        LocalDate ends = days.endsOn();
        return new AssignmentData(
                one.kind(),
                one.contentKey(),
                one.context(),
                one.about(),
                days.rhythm(),
                days.everyDays(),
                today,
                ends != null && ends.isBefore(today) ? null : ends,
                days.dueDays(),
                "",
                Plan.NONE,
                ticked,
                words.overrideReason(one.id(), one.words().overrideReason()),
                begunTogether,
                one.bodyMapOff(),
                List.of());
    }
}
