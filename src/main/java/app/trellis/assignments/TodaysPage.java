package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientZones;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.care.ReadsRecord;
import app.trellis.care.Sign;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client sees first: one thing, the rest can wait. Reading it costs two statements of its
 * own and one of the module that knows what else rests; about every second week one more makes what
 * is due ahead, because nobody may walk through the practices at night.
 */
@Service
public class TodaysPage {

    private final OccurrenceKeeper keeper;
    private final Assignments assignments;
    private final OccurrenceRepository occurrences;
    private final Occurrences settled;
    private final ClientZones zones;
    private final RestingPages restingPages;
    private final Shelf shelf;
    private final Words words;
    private final Holds holds;
    private final Audit audit;
    private final Clock clock;

    TodaysPage(
            OccurrenceKeeper keeper,
            Assignments assignments,
            OccurrenceRepository occurrences,
            Occurrences settled,
            ClientZones zones,
            RestingPages restingPages,
            Shelf shelf,
            Words words,
            Holds holds,
            Audit audit,
            Clock clock) {
        this.keeper = keeper;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.settled = settled;
        this.zones = zones;
        this.restingPages = restingPages;
        this.shelf = shelf;
        this.words = words;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's Today in English. */
    @ReadsRecord("'CLIENT'")
    @Transactional
    public Today read(ClientId client) {
        return today(client, Locale.ENGLISH);
    }

    /** The client's Today in their language. */
    @ReadsRecord("'CLIENT'")
    @Transactional
    public Today read(ClientId client, Locale locale) {
        return today(client, locale);
    }

    /** The same, for a practitioner who looks at it in the client's language. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Today lookedAt(ClientId client, Locale locale) {
        return today(client, locale);
    }

    private Today today(ClientId client, Locale locale) {
        Instant now = clock.instant();
        PlanSheet sheet = keeper.topUp(client);
        LocalDate today = sheet.today(now);
        RestingPages.Now resting = restingPages.of(client, sheet);
        List<TodayItem> due = new ArrayList<>();
        List<TodayItem> alwaysOpen = new ArrayList<>();
        List<TodayItem> rests = new ArrayList<>();
        for (PlanSheet.Row row : sheet.rows()) {
            Material material =
                    shelf.pinned(row.kind(), row.contentKey(), row.contentVersion(), locale);
            if (material.together() && row.begunTogetherOn() == null) {
                continue;
            }
            boolean itRests = resting.rests(row.id(), material, row.about());
            List<TodayItem> waiting = itRests ? rests : due;
            second(row, today)
                    .map(slot -> item(row, material, slot, itRests, locale))
                    .ifPresent(waiting::add);
            boolean isAlwaysOpen = row.days().rhythm() == Rhythm.ALWAYS_OPEN;
            Optional<PlanSheet.Slot> open = openOn(row, today);
            if (isAlwaysOpen && row.runsOn(today)) {
                (itRests ? rests : alwaysOpen).add(item(row, material, null, itRests, locale));
            }
            if (!isAlwaysOpen && open.isPresent()) {
                waiting.add(item(row, material, open.get(), itRests, locale));
            }
        }
        due.sort(inOrder());
        return new Today(
                due.isEmpty() ? null : due.getFirst(),
                due.isEmpty() ? List.of() : List.copyOf(due.subList(1, due.size())),
                List.copyOf(alwaysOpen),
                List.copyOf(rests),
                resting.atWish(),
                sheet.closedOn() == null && hasSmallSteps(sheet, today),
                sheet.closedOn() == null && isAsked(sheet),
                sheet.rows().isEmpty() && sheet.waiting().isEmpty(),
                now.atZone(sheet.zone()),
                nextOpens(sheet, today).orElse(null),
                sheet.restsUntil(),
                sheet.closedOn());
    }

    /**
     * Sets something aside: <i>Not this week</i>. A page that did not feel safe rests every page
     * that involves another person.
     *
     * @param occurrence the one time it was due, or null where it is always open
     * @param reason null when the client did not say
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void setAside(
            ClientId client,
            AssignmentId assignment,
            @Nullable UUID occurrence,
            @Nullable SetAsideReason reason) {
        Assignment asked =
                assignments
                        .findById(assignment)
                        .filter(one -> one.client().equals(client))
                        .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (occurrence == null && asked.days().rhythm() == Rhythm.ALWAYS_OPEN) {
            settled.aside(client, assignment, reason, today(client, now), now);
        }
        boolean isNew =
                occurrence == null
                        || occurrences
                                .findById(occurrence)
                                .filter(one -> one.assignment().equals(assignment))
                                .orElseThrow(NotFound::new)
                                .setAside(reason, now);
        if (!isNew) {
            return;
        }
        if (reason == SetAsideReason.UNSAFE) {
            holds.place(
                    client,
                    new Sign(
                            HoldCode.SET_ASIDE_UNSAFE,
                            HoldScope.ALL,
                            null,
                            assignment.value(),
                            true));
        }
        audit.record(Action.SET_ASIDE, client, assignment.value());
    }

    private LocalDate today(ClientId client, Instant now) {
        return LocalDate.ofInstant(now, zones.of(client));
    }

    /** Opens again what rested at the client's own wish; what rests for another reason rests on. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void openAgain(ClientId client) {
        holds.openAgain(client);
    }

    private TodayItem item(
            PlanSheet.Row row,
            Material material,
            PlanSheet.@Nullable Slot slot,
            boolean rests,
            Locale locale) {
        String line = words.personalLine(row.id(), row.personalLine());
        return new TodayItem(
                row.id(),
                slot == null ? null : slot.id(),
                row.kind(),
                row.contentKey(),
                row.contentVersion(),
                material.phoneTitle(),
                material.why(),
                material.minutes(),
                slot == null ? null : slot.span().dueOn(),
                slot == null,
                rests,
                slot != null && slot.second(),
                words.sentence(words.plan(row.id(), row.plan()), locale),
                line.isBlank() ? null : line,
                slot != null && slot.second() ? 0 : material.shortMinutes());
    }

    private static Optional<PlanSheet.Slot> openOn(PlanSheet.Row row, LocalDate today) {
        return openOn(row, today, false);
    }

    private static Optional<PlanSheet.Slot> second(PlanSheet.Row row, LocalDate today) {
        return openOn(row, today, true);
    }

    private static Optional<PlanSheet.Slot> openOn(
            PlanSheet.Row row, LocalDate today, boolean second) {
        return row.slots().stream()
                .filter(slot -> slot.second() == second)
                .filter(slot -> slot.span().holdsOn(today))
                .min(Comparator.comparing(slot -> slot.span().dueOn()));
    }

    /** What is due sooner, then pages before check-ins, then as assigned. */
    private static Comparator<TodayItem> inOrder() {
        return Comparator.comparing(
                        TodayItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> item.kind() == AssignmentKind.CHECK_IN);
    }

    private static boolean hasSmallSteps(PlanSheet sheet, LocalDate today) {
        return sheet.hasLadder()
                || sheet.waiting().stream()
                        .map(PlanSheet.Row::step)
                        .filter(Objects::nonNull)
                        .anyMatch(step -> step.isByReadiness() && !step.earliest().isAfter(today));
    }

    /** What waits and is no step of a program was proposed. */
    private static boolean isAsked(PlanSheet sheet) {
        return sheet.waiting().stream().anyMatch(row -> row.step() == null);
    }

    private Optional<LocalDate> nextOpens(PlanSheet sheet, LocalDate today) {
        return Stream.concat(
                        sheet.rows().stream()
                                .filter(row -> !keeper.waitsForSession(row))
                                .flatMap(PlanSheet.Row::opens),
                        sheet.waiting().stream()
                                .filter(row -> !keeper.waitsForSession(row))
                                .map(PlanSheet.Row::step)
                                .filter(Objects::nonNull)
                                .flatMap(step -> step.opensOn().stream()))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }
}
