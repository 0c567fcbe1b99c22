package app.trellis.assignments;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
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

/**
 * What the client was asked to do, by its neutral title, with the line written to them and their
 * own plan. Steps whose time has not come are not in it, as they are not on their phone.
 */
@Component
class AskedInRecord implements RecordPart {

    private static final int ORDER = 35;

    private final Assignments assignments;
    private final Shelf shelf;
    private final Words words;
    private final MessageSource messages;

    AskedInRecord(Assignments assignments, Shelf shelf, Words words, MessageSource messages) {
        this.assignments = assignments;
        this.shelf = shelf;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "asked";
    }

    @Override
    public String titleKey() {
        return "assignments.copy.asked";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        return assignments
                .findByClientAndStatusNotAndKindNotOrderByAssignedAtAscIdAsc(
                        client,
                        AssignmentStatus.WAITING,
                        AssignmentKind.WORD,
                        PageRequest.of(from / AT_ONCE, AT_ONCE))
                .stream()
                .map(assignment -> entry(assignment, locale))
                .toList();
    }

    private RecordEntry entry(Assignment assignment, Locale locale) {
        RhythmDays days = assignment.days();
        String title = shelf.pinned(assignment, locale).phoneTitle();
        String line = words.personalLine(assignment.id(), assignment.words().personalLine());
        Plan plan = words.plan(assignment.id(), assignment.words().plan());
        String sentence = Objects.requireNonNullElse(words.sentence(plan, locale), "");
        String until = days.endsOn() == null ? "" : Days.inWords(days.endsOn(), locale);
        return new RecordEntry(
                data(assignment, title, line, plan),
                title,
                RecordEntry.lines(
                        said(
                                "assignments.copy.since",
                                Days.inWords(days.startsOn(), locale),
                                locale),
                        said("assignments.copy.until", until, locale),
                        said(
                                "assignments.copy.rhythm",
                                say("assignments.rhythm." + days.rhythm(), locale),
                                locale),
                        said("assignments.copy.line", line, locale),
                        said("assignments.copy.plan", sentence, locale)));
    }

    private static Map<String, @Nullable Object> data(
            Assignment assignment, String title, String line, Plan plan) {
        RhythmDays days = assignment.days();
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
        data.put(
                "plan",
                Map.of(
                        "when", plan.when(),
                        "where", plan.where(),
                        "will", plan.will(),
                        "obstacle", plan.obstacle(),
                        "then", plan.then()));
        return data;
    }

    private Line said(String key, String words, Locale locale) {
        return Line.of(say(key, locale), words);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
