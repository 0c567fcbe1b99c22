package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the client wants to reach, with every mark they gave. */
@Component
class GoalsInRecord implements RecordPart {

    private static final int ORDER = 30;

    private final KeepingGoals goals;
    private final MessageSource messages;

    GoalsInRecord(KeepingGoals goals, MessageSource messages) {
        this.goals = goals;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "goals";
    }

    @Override
    public String titleKey() {
        return "care.goals.mine";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        return from > 0
                ? List.of()
                : goals.of(client).reversed().stream().map(goal -> entry(goal, locale)).toList();
    }

    private RecordEntry entry(GoalDetails goal, Locale locale) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("words", goal.words());
        data.put("shared", goal.shared());
        data.put("addedOn", goal.addedOn().toString());
        data.put("endedOn", goal.endedOn() == null ? null : goal.endedOn().toString());
        data.put(
                "marks",
                goal.ratings().stream()
                        .map(one -> Map.of("on", one.on().toString(), "mark", one.mark()))
                        .toList());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(say("care.copy.since", locale), Days.inWords(goal.addedOn(), locale)));
        if (!goal.ratings().isEmpty()) {
            lines.add(
                    new Line(
                            say("care.copy.marks", locale),
                            goal.ratings().stream()
                                    .map(one -> Days.say(one.on(), locale) + ": " + one.mark())
                                    .toList()));
        }
        return new RecordEntry(data, goal.words(), lines);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
