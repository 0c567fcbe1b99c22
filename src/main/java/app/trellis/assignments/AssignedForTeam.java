package app.trellis.assignments;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Everything that was assigned, with what was written to the client and the plan they made. */
@Component
class AssignedForTeam implements TeamRecordPart {

    private static final int ORDER = 80;

    private final Assignments assignments;
    private final Shelf shelf;
    private final Words words;
    private final MessageSource messages;

    AssignedForTeam(Assignments assignments, Shelf shelf, Words words, MessageSource messages) {
        this.assignments = assignments;
        this.shelf = shelf;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "assignments";
    }

    @Override
    public String titleKey() {
        return "assignments.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<Assignment> found =
                assignments.findByClientAndStatusNotAndKindNotOrderByAssignedAtAscIdAsc(
                        client,
                        AssignmentStatus.WAITING,
                        AssignmentKind.WORD,
                        PageRequest.of(batch, AT_ONCE));
        return Batch.of(found.stream().map(one -> entry(one, locale)).toList(), found.size());
    }

    private RecordEntry entry(Assignment assignment, Locale locale) {
        RhythmDays days = assignment.days();
        String title = shelf.pinned(assignment, locale).name();
        String line = words.personalLine(assignment.id(), assignment.words().personalLine());
        String override =
                words.overrideReason(assignment.id(), assignment.words().overrideReason());
        Plan plan = words.plan(assignment.id(), assignment.words().plan());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", assignment.id().toString());
        data.put("title", title);
        data.put("kind", assignment.kind().name());
        data.put("page", assignment.contentKey());
        data.put("pageVersion", assignment.contentVersion());
        data.put("assignedAt", assignment.assignedAt().toString());
        data.put("state", assignment.status().name());
        data.put("rhythm", days.rhythm().name());
        data.put("everyDays", days.everyDays());
        data.put("startsOn", days.startsOn().toString());
        data.put("endsOn", Objects.toString(days.endsOn(), null));
        data.put("line", line);
        data.put("againstItself", override);
        data.put(
                "plan",
                Map.of(
                        "when", plan.when(),
                        "where", plan.where(),
                        "will", plan.will(),
                        "obstacle", plan.obstacle(),
                        "then", plan.then()));
        return new RecordEntry(
                data,
                title,
                RecordEntry.lines(
                        Line.of(
                                say("assignments.copy.since", locale),
                                Days.inWords(days.startsOn(), locale)),
                        Line.of(
                                say("assignments.copy.until", locale),
                                days.endsOn() == null ? "" : Days.inWords(days.endsOn(), locale)),
                        Line.of(
                                say("assignments.copy.rhythm", locale),
                                say("assignments.rhythm." + days.rhythm(), locale)),
                        Line.of(say("assignments.record.line", locale), line),
                        Line.of(say("assignments.record.override", locale), override),
                        Line.of(
                                say("assignments.record.plan", locale),
                                Objects.requireNonNullElse(words.sentence(plan, locale), ""))));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
