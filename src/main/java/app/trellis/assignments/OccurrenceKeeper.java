package app.trellis.assignments;

import app.trellis.care.CareEnded;
import app.trellis.care.CarePaused;
import app.trellis.care.ClientRests;
import app.trellis.care.OwnPauses;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the rows of what is due, four weeks ahead: on assigning, and again whenever a plan is read
 * and less than two weeks are left. A nightly job could not do it, because nobody may walk through
 * the practices. What went by unread is made up for, so that reports count it all the same.
 */
@Component
class OccurrenceKeeper {

    /** Days ahead that are made. */
    static final int AHEAD = 28;

    private static final int LEAST_AHEAD = 14;

    /** Days after which a page of a program that was set aside comes back. */
    private static final int AGAIN_AFTER = 7;

    private final PlanSheets sheets;
    private final Shelf shelf;
    private final OpeningSteps steps;
    private final OwnPauses pauses;
    private final PracticeSql sql;
    private final Clock clock;

    OccurrenceKeeper(
            PlanSheets sheets,
            Shelf shelf,
            OpeningSteps steps,
            OwnPauses pauses,
            PracticeSql sql,
            Clock clock) {
        this.sheets = sheets;
        this.shelf = shelf;
        this.steps = steps;
        this.pauses = pauses;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes what an assignment is due from a day on. It has to be flushed before.
     *
     * @param after the last due day that is there already, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Assignment assignment, @Nullable LocalDate after, LocalDate from) {
        List<Span> spans = assignment.days().spans(after, from, from.plusDays(AHEAD));
        Map<AssignmentId, List<PlanSheet.Slot>> slots = new LinkedHashMap<>();
        slots.put(assignment.id(), slots(spans));
        insert(assignment.client(), slots);
    }

    /** The last due day that was made for an assignment, or null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable LocalDate lastDue(AssignmentId assignment) {
        return sql.sql(
                        """
                        select max(due_on) as last_due from occurrence
                         where practice_id = :practice and assignment_id = :assignment
                           and part = 1
                        """)
                .param("assignment", assignment.value())
                .query((row, number) -> new Due(row.getObject("last_due", LocalDate.class)))
                .single()
                .on();
    }

    /** Takes away what would open after a last day; what is open then is due on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cut(AssignmentId assignment, LocalDate lastDay) {
        sql.sql(
                        """
                        delete from occurrence
                         where practice_id = :practice and assignment_id = :assignment
                           and state = 'OPEN' and part = 1 and opens_on > :last
                        """)
                .param("assignment", assignment.value())
                .param("last", lastDay)
                .update();
        sql.sql(
                        """
                        update occurrence set due_on = :last, version = version + 1
                         where practice_id = :practice and assignment_id = :assignment
                           and state = 'OPEN' and part = 1 and due_on > :last
                        """)
                .param("assignment", assignment.value())
                .param("last", lastDay)
                .update();
    }

    /** Takes away what is not due any more because an assignment rests or has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(AssignmentId assignment, LocalDate from) {
        sql.sql(
                        """
                        delete from occurrence
                         where practice_id = :practice and assignment_id = :assignment
                           and state = 'OPEN' and due_on >= :from
                        """)
                .param("assignment", assignment.value())
                .param("from", from)
                .update();
    }

    /**
     * Reads what runs for a client, opens the steps of programs whose day has come, and makes what
     * is missing ahead, but for a pause. One statement, one more about every second week, and a few
     * on a day on which a step opens.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanSheet topUp(ClientId client) {
        PlanSheet sheet = sheets.read(client);
        if (sheet.paused()) {
            return sheet;
        }
        LocalDate today = sheet.today(clock.instant());
        if (sheet.restsUntil() != null) {
            if (!sheet.restsUntil().isBefore(today)) {
                return sheet;
            }
            pauses.end(client, today);
            sheet = sheets.read(client);
        }
        if (steps.open(client, sheet, today)) {
            sheet = sheets.read(client);
        }
        LocalDate session =
                sheet.nextSession() == null
                        ? null
                        : LocalDate.ofInstant(sheet.nextSession(), sheet.zone());
        Map<AssignmentId, List<PlanSheet.Slot>> missing = new LinkedHashMap<>();
        List<UUID> strays = new ArrayList<>();
        for (PlanSheet.Row row : sheet.rows()) {
            if (waitsForSession(row)) {
                continue;
            }
            List<Span> spans =
                    row.days().rhythm() == Rhythm.BEFORE_SESSION
                            ? beforeSession(row, session, today)
                            : ahead(row, today);
            if (spans.isEmpty()) {
                spans = again(row, today);
            }
            if (!spans.isEmpty()) {
                missing.put(row.id(), slots(spans));
            }
            strays.addAll(strays(row, session, today));
        }
        remove(strays);
        insert(client, missing);
        return sheet.with(missing, strays);
    }

    /** Takes away what would fall due in a pause. What went by before stays as it is. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(CarePaused paused) {
        dropAll(paused.client(), paused.day());
    }

    /**
     * The same where the client takes a rest. A page that was begun keeps its time, so that no word
     * on it is lost.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(ClientRests rests) {
        sql.sql(
                        """
                        delete from occurrence
                         where practice_id = :practice and client_id = :client
                           and state = 'OPEN' and due_on >= :from
                           and not exists (select 1 from response b
                                            where b.practice_id = occurrence.practice_id
                                              and b.occurrence_id = occurrence.id)
                        """)
                .param("client", rests.client().value())
                .param("from", rests.day())
                .update();
    }

    /** Ends everything in the transaction in which care ends. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CareEnded ended) {
        sql.sql(
                        """
                        update assignment set status = 'ENDED', version = version + 1
                         where practice_id = :practice and client_id = :client
                           and status <> 'ENDED'
                        """)
                .param("client", ended.client().value())
                .update();
        sql.sql(
                        """
                        update program_run set status = 'ENDED', version = version + 1
                         where practice_id = :practice and client_id = :client
                           and status <> 'ENDED'
                        """)
                .param("client", ended.client().value())
                .update();
        dropAll(ended.client(), ended.day());
    }

    private void dropAll(ClientId client, LocalDate from) {
        sql.sql(
                        """
                        delete from occurrence
                         where practice_id = :practice and client_id = :client
                           and state = 'OPEN' and due_on >= :from
                        """)
                .param("client", client.value())
                .param("from", from)
                .update();
    }

    /** Whether the client does not see it yet, because it has to be begun in a session. */
    boolean waitsForSession(PlanSheet.Row row) {
        return row.begunTogetherOn() == null
                && shelf.pinned(row.kind(), row.contentKey(), row.contentVersion(), Locale.ENGLISH)
                        .together();
    }

    private static List<Span> ahead(PlanSheet.Row row, LocalDate today) {
        LocalDate last = row.lastDue();
        if (last != null && !last.isBefore(today.plusDays(LEAST_AHEAD))) {
            return List.of();
        }
        return row.days().spans(last, null, today.plusDays(AHEAD));
    }

    /**
     * A page of a program that is done once comes back when its days went by, and a week after it
     * was set aside: a missed week moves the program, it never piles up.
     */
    private static List<Span> again(PlanSheet.Row row, LocalDate today) {
        StepState step = row.step();
        boolean isOver =
                row.lastDue() != null
                        && row.laterOpens() == null
                        && row.slots().stream()
                                .allMatch(slot -> slot.span().dueOn().isBefore(today));
        if (step == null || step.done() != null || row.days().rhythm() != Rhythm.ONCE || !isOver) {
            return List.of();
        }
        LocalDate aside = step.asideOn();
        LocalDate opens =
                aside == null || aside.plusDays(AGAIN_AFTER).isBefore(today)
                        ? today
                        : aside.plusDays(AGAIN_AFTER);
        return List.of(new Span(opens, opens.plusDays(row.days().dueDays())));
    }

    private static List<Span> beforeSession(
            PlanSheet.Row row, @Nullable LocalDate session, LocalDate today) {
        if (session == null
                || session.equals(row.lastDue())
                || session.isAfter(today.plusDays(AHEAD))) {
            return List.of();
        }
        Span span = row.days().before(session);
        return span == null ? List.of() : List.of(span);
    }

    /** Rows for a session that has been moved or called off since. */
    private static List<UUID> strays(
            PlanSheet.Row row, @Nullable LocalDate session, LocalDate today) {
        if (row.days().rhythm() != Rhythm.BEFORE_SESSION) {
            return List.of();
        }
        return row.slots().stream()
                .filter(slot -> !slot.second())
                .filter(slot -> slot.span().dueOn().isAfter(today))
                .filter(slot -> !slot.span().dueOn().equals(session))
                .map(PlanSheet.Slot::id)
                .toList();
    }

    private static List<PlanSheet.Slot> slots(List<Span> spans) {
        return spans.stream().map(span -> new PlanSheet.Slot(Ids.next(), span)).toList();
    }

    private void remove(List<UUID> strays) {
        if (!strays.isEmpty()) {
            sql.sql("delete from occurrence where practice_id = :practice and id in (:strays)")
                    .param("strays", strays)
                    .update();
        }
    }

    /** One statement; what another tab has made meanwhile is left as it is. */
    private void insert(ClientId client, Map<AssignmentId, List<PlanSheet.Slot>> slots) {
        if (slots.values().stream().allMatch(Collection::isEmpty)) {
            return;
        }
        StringBuilder insert =
                new StringBuilder(
                        "insert into occurrence (practice_id, id, assignment_id, client_id,"
                                + " opens_on, due_on, state, version) values ");
        Map<String, Object> values = new LinkedHashMap<>();
        int row = 0;
        for (var one : slots.entrySet()) {
            for (PlanSheet.Slot slot : one.getValue()) {
                insert.append(row == 0 ? "" : ", ")
                        .append(
                                ("(:practice, :id%1$d, :of%1$d, :client, :opens%1$d,"
                                                + " :due%1$d, 'OPEN', 0)")
                                        .formatted(row));
                values.put("id" + row, slot.id());
                values.put("of" + row, one.getKey().value());
                values.put("opens" + row, slot.span().opensOn());
                values.put("due" + row, slot.span().dueOn());
                row++;
            }
        }
        sql.sql(insert.append(" on conflict do nothing").toString())
                .param("client", client.value())
                .params(values)
                .update();
    }

    /** A day that may be missing. */
    private record Due(@Nullable LocalDate on) {}
}
