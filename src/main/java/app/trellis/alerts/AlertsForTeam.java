package app.trellis.alerts;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeAtWork;
import app.trellis.responses.SafetyRule;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.ui.Days;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers that called a person: when they were given, when somebody acknowledged them, and who. */
@Component
class AlertsForTeam implements TeamRecordPart {

    private static final int ORDER = 110;

    private final PracticeSql sql;
    private final MemberNames names;
    private final PracticeAtWork practice;
    private final MessageSource messages;

    AlertsForTeam(
            PracticeSql sql, MemberNames names, PracticeAtWork practice, MessageSource messages) {
        this.sql = sql;
        this.names = names;
        this.practice = practice;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "alerts";
    }

    @Override
    public String titleKey() {
        return "alerts.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    private record Row(
            UUID response,
            SafetyRule rule,
            Instant answeredAt,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable MemberId by) {}

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<Row> found =
                sql.sql(
                                """
                                select response_id, rule, answered_at, raised_at, acknowledged_at,
                                       acknowledged_by
                                  from alert
                                 where practice_id = :practice and client_id = :client
                                 order by raised_at, id
                                 limit :most offset :from
                                """)
                        .param("client", client.value())
                        .param("most", AT_ONCE)
                        .param("from", batch * AT_ONCE)
                        .query((row, number) -> {
                            Timestamp acknowledged = row.getTimestamp("acknowledged_at");
                            UUID by = row.getObject("acknowledged_by", UUID.class);
                            return new Row(
                                    row.getObject("response_id", UUID.class),
                                    SafetyRule.valueOf(row.getString("rule")),
                                    row.getTimestamp("answered_at").toInstant(),
                                    row.getTimestamp("raised_at").toInstant(),
                                    acknowledged == null ? null : acknowledged.toInstant(),
                                    by == null ? null : new MemberId(by));
                        })
                        .list();
        Map<MemberId, String> known =
                names.of(found.stream().map(Row::by).filter(Objects::nonNull).toList());
        ZoneId zone = practice.details().zone();
        return Batch.of(
                found.stream().map(row -> entry(row, name(row.by(), known), zone, locale)).toList(),
                found.size());
    }

    private static @Nullable String name(@Nullable MemberId by, Map<MemberId, String> known) {
        return by == null ? null : known.get(by);
    }

    private RecordEntry entry(Row row, @Nullable String by, ZoneId zone, Locale locale) {
        Instant acknowledged = row.acknowledgedAt();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("response", row.response().toString());
        data.put("rule", row.rule().name());
        data.put("answeredAt", row.answeredAt().toString());
        data.put("raisedAt", row.raisedAt().toString());
        data.put("acknowledgedAt", Objects.toString(acknowledged, null));
        data.put("acknowledgedBy", by);
        List<String> said = new ArrayList<>();
        said.add(
                say(
                        switch (row.rule()) {
                            case FELT_UNSAFE -> "alerts.rule.felt-unsafe";
                            case KNOW_SOON -> "alerts.rule.know-soon";
                            case THRESHOLD -> "alerts.rule.threshold";
                            case RISK_ANSWER -> "alerts.rule.risk-answer";
                        },
                        locale));
        said.add(
                acknowledged == null
                        ? say("alerts.record.waits", locale)
                        : say(
                                "alerts.record.acknowledged",
                                locale,
                                Days.withHour(acknowledged, zone, locale),
                                Objects.requireNonNullElse(by, "")));
        return new RecordEntry(
                data, "", List.of(new Line(Days.withHour(row.raisedAt(), zone, locale), said)));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
