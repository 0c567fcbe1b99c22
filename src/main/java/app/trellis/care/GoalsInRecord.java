package app.trellis.care;

import app.trellis.care.RecordEntry.Line;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import app.trellis.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the client wants to reach, with every mark they gave. */
@Component
class GoalsInRecord implements RecordPart {

    private static final int ORDER = 30;

    private final PracticeSql sql;
    private final Vault vault;
    private final MessageSource messages;

    GoalsInRecord(PracticeSql sql, Vault vault, MessageSource messages) {
        this.sql = sql;
        this.vault = vault;
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
        return read(client, locale, from, true);
    }

    /**
     * @param own as the client reads them: also those that they keep to themselves
     */
    List<RecordEntry> read(ClientId client, Locale locale, int from, boolean own) {
        List<GoalDetails> goals =
                sql.sql(
                                """
                                select id, words, shared, by_client, added_on, ended_on from goal
                                 where practice_id = :practice and client_id = :client
                                   and (shared or :own)
                                 order by added_on, id
                                 limit :most offset :from
                                """)
                        .param("client", client.value())
                        .param("own", own)
                        .param("most", AT_ONCE)
                        .param("from", from)
                        .query((row, number) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new GoalDetails(
                                    id,
                                    vault.open(
                                            KeepingGoals.wordsOf(client, id),
                                            row.getBytes("words")),
                                    row.getBoolean("shared"),
                                    row.getBoolean("by_client"),
                                    row.getObject("added_on", LocalDate.class),
                                    row.getObject("ended_on", LocalDate.class),
                                    List.of());
                        })
                        .list();
        if (goals.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<LocalDate, Integer>> marks =
                marks(client, goals.stream().map(GoalDetails::id).toList());
        return goals.stream()
                .map(goal -> entry(goal, marks.getOrDefault(goal.id(), Map.of()), locale, own))
                .toList();
    }

    /** Every mark of these goals by its day, the last one of a day. */
    private Map<UUID, Map<LocalDate, Integer>> marks(ClientId client, List<UUID> goals) {
        Map<UUID, Map<LocalDate, Integer>> marks = new HashMap<>();
        sql.sql(
                        """
                        select goal_id, mark, rated_on from goal_rating
                         where practice_id = :practice and client_id = :client
                           and goal_id in (:goals)
                         order by rated_on, rated_at, id
                        """)
                .param("client", client.value())
                .param("goals", goals)
                .query(row -> {
                    marks.computeIfAbsent(
                                    row.getObject("goal_id", UUID.class), id -> new TreeMap<>())
                            .put(row.getObject("rated_on", LocalDate.class), row.getInt("mark"));
                });
        return marks;
    }

    private RecordEntry entry(
            GoalDetails goal, Map<LocalDate, Integer> marks, Locale locale, boolean own) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("words", goal.words());
        data.put("shared", goal.shared());
        data.put("addedOn", goal.addedOn().toString());
        data.put("endedOn", goal.endedOn() == null ? null : goal.endedOn().toString());
        data.put(
                "marks",
                marks.entrySet().stream()
                        .map(one -> Map.of("on", one.getKey().toString(), "mark", one.getValue()))
                        .toList());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(say("care.copy.since", locale), Days.inWords(goal.addedOn(), locale)));
        if (!marks.isEmpty()) {
            lines.add(
                    new Line(
                            say(own ? "care.copy.marks" : "care.record.marks", locale),
                            marks.entrySet().stream()
                                    .map(one ->
                                            Days.say(one.getKey(), locale) + ": " + one.getValue())
                                    .toList()));
        }
        return new RecordEntry(data, goal.words(), lines);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
