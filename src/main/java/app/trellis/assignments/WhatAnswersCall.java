package app.trellis.assignments;

import app.trellis.care.WatchedRule;
import app.trellis.care.Watching;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.measures.Measure;
import app.trellis.measures.Measures;
import app.trellis.measures.ScoringRule.RiskItem;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What agreements say about the answers of what a client is asked to fill in. */
@Component
class WhatAnswersCall implements Watching {

    private final PracticeSql sql;
    private final Measures measures;
    private final Content content;
    private final MessageSource messages;
    private final Clock clock;

    WhatAnswersCall(
            PracticeSql sql,
            Measures measures,
            Content content,
            MessageSource messages,
            Clock clock) {
        this.sql = sql;
        this.measures = measures;
        this.content = content;
        this.messages = messages;
        this.clock = clock;
    }

    private record Asked(AssignmentKind kind, String key, int version, List<Threshold> thresholds) {

        String code() {
            return "answers-%s-%d".formatted(key, version);
        }
    }

    /** What is assigned and not over, also what waits or is paused; one statement. */
    @Override
    public List<WatchedRule> of(ClientId client, Locale language) {
        return sql
                .sql(
                        """
                        select distinct kind, content_key, content_version,
                               coalesce(thresholds, '') as thresholds
                          from assignment
                         where practice_id = :practice and client_id = :client
                           and status <> 'ENDED' and (ends_on is null or ends_on >= :today)
                           and (kind in ('CHECK_IN', 'MEASURE') or thresholds is not null)
                         order by content_key, content_version
                        """)
                .param("client", client.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Asked(
                                AssignmentKind.valueOf(row.getString("kind")),
                                row.getString("content_key"),
                                row.getInt("content_version"),
                                Threshold.of(row.getString("thresholds"))))
                .list()
                .stream()
                .flatMap(asked -> rule(asked, language))
                .toList();
    }

    private Stream<WatchedRule> rule(Asked asked, Locale language) {
        if (asked.kind() == AssignmentKind.CHECK_IN) {
            return Stream.of(
                    WatchedRule.answer(
                            asked.code(), say("assignments.agreement.check-in", language)));
        }
        if (asked.kind() == AssignmentKind.EXERCISE) {
            return thresholds(asked, language);
        }
        Measure measure = measures.measure(asked.key(), asked.version());
        if (!measure.asksAboutRisk()) {
            return Stream.empty();
        }
        RiskItem risk = Objects.requireNonNull(measure.scoring().riskItem());
        Measure.Wording words = measure.wordsIn(language.getLanguage());
        String question = words.items().get(risk.item() - 1);
        int place = risk.alertFrom() - measure.scoring().lowest();
        String from =
                words.answers().size() == measure.scoring().steps()
                        ? words.answers().get(place)
                        : String.valueOf(risk.alertFrom());
        return Stream.of(
                WatchedRule.answer(
                        asked.code(),
                        say(
                                "assignments.agreement.risk",
                                language,
                                measure.phoneTitle(),
                                question,
                                from)));
    }

    private Stream<WatchedRule> thresholds(Asked asked, Locale language) {
        Exercise exercise = content.exercise(asked.key(), asked.version(), language);
        return WatchedAnswer.in(exercise, asked.thresholds()).stream()
                .map(one ->
                        WatchedRule.answer(
                                "%s-%s-%s-%d"
                                        .formatted(
                                                asked.code(), one.field(), one.way(), one.mark()),
                                say(
                                        key(one.way()),
                                        language,
                                        exercise.phoneTitle(),
                                        one.question(),
                                        one.mark())));
    }

    private static String key(Threshold.Way way) {
        return switch (way) {
            case AT_LEAST -> "assignments.agreement.at-least";
            case AT_MOST -> "assignments.agreement.at-most";
            case YES -> "assignments.agreement.yes";
            case NO -> "assignments.agreement.no";
        };
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
