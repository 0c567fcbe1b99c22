package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.TalksInForce;
import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a step of a program on the phone on the day that was planned for it. What waits for
 * readiness, what is strong and the ledger are opened by people alone; a page with another person
 * waits for the private talk and while anything rests it.
 */
@Component
class OpeningSteps {

    /** At most so many new pages in seven days; what is more waits. */
    static final int MOST_NEW = 3;

    private static final int WEEK = 7;

    private final RestingPages restingPages;
    private final TalksInForce talks;
    private final Shelf shelf;
    private final PracticeSql sql;

    OpeningSteps(RestingPages restingPages, TalksInForce talks, Shelf shelf, PracticeSql sql) {
        this.restingPages = restingPages;
        this.talks = talks;
        this.shelf = shelf;
        this.sql = sql;
    }

    /**
     * Opens what is due; no statement on a day on which there is nothing.
     *
     * @return whether something was opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(ClientId client, PlanSheet sheet, LocalDate today) {
        List<PlanSheet.Row> due =
                sheet.waiting().stream()
                        .filter(row -> isDue(row, today))
                        .sorted(Comparator.comparing(row -> day(row, today)))
                        .toList();
        if (due.isEmpty()) {
            return false;
        }
        Map<RunId, Integer> fresh = freshPages(sheet, today);
        RestingPages.Now resting = null;
        boolean opened = false;
        for (PlanSheet.Row row : due) {
            StepState step = Objects.requireNonNull(row.step());
            Material material = material(row);
            boolean counts = row.kind() == AssignmentKind.EXERCISE;
            if (counts && fresh.getOrDefault(step.run(), 0) >= MOST_NEW) {
                continue;
            }
            if (material.otherPerson()) {
                resting = resting == null ? restingPages.of(client) : resting;
                if (resting.rests(row.id(), material, row.about())
                        || !talkOpens(client, material, row.about(), today)) {
                    continue;
                }
            }
            put(client, row, day(row, today));
            opened = true;
            if (counts) {
                fresh.merge(step.run(), 1, Integer::sum);
            }
        }
        return opened;
    }

    private boolean isDue(PlanSheet.Row row, LocalDate today) {
        StepState step = row.step();
        return step != null
                && !material(row).isStrong()
                && !row.contentKey().equals(SwitchingLedger.LEDGER)
                && step.opensOn().filter(day -> !day.isAfter(today)).isPresent();
    }

    private boolean talkOpens(
            ClientId client, Material material, @Nullable About about, LocalDate today) {
        return about != null && talks.opens(client, about, material.keepsQuietWay(), today);
    }

    /** How many pages of each program opened within the last seven days. */
    private static Map<RunId, Integer> freshPages(PlanSheet sheet, LocalDate today) {
        Map<RunId, Integer> fresh = new HashMap<>();
        for (PlanSheet.Row row : sheet.rows()) {
            StepState step = row.step();
            if (step != null
                    && row.kind() == AssignmentKind.EXERCISE
                    && row.days().startsOn().isAfter(today.minusDays(WEEK))) {
                fresh.merge(step.run(), 1, Integer::sum);
            }
        }
        return fresh;
    }

    /** What comes at an interval keeps its days; a page done once begins when it is opened. */
    private static LocalDate day(PlanSheet.Row row, LocalDate today) {
        StepState step = Objects.requireNonNull(row.step());
        boolean keepsItsDays =
                step.gate() == Gate.Kind.FIXED_INTERVAL
                        || step.gate() == Gate.Kind.BEFORE_EVERY_SESSION;
        return keepsItsDays ? step.earliest() : today;
    }

    private void put(ClientId client, PlanSheet.Row row, LocalDate day) {
        RhythmDays days = row.days();
        LocalDate ends = days.endsOn();
        boolean moves = ends != null && days.rhythm() == Rhythm.ALWAYS_OPEN;
        sql.sql(
                        """
                        update assignment
                           set status = 'ACTIVE', starts_on = :day, ends_on = :ends,
                               version = version + 1
                         where practice_id = :practice and client_id = :client and id = :id
                           and status = 'WAITING'
                        """)
                .param("client", client.value())
                .param("id", row.id().value())
                .param("day", day)
                .param(
                        "ends",
                        moves && ends != null
                                ? day.plusDays(ends.toEpochDay() - days.startsOn().toEpochDay())
                                : ends,
                        java.sql.Types.DATE)
                .update();
    }

    private Material material(PlanSheet.Row row) {
        return shelf.pinned(row.kind(), row.contentKey(), row.contentVersion(), Locale.ENGLISH);
    }
}
