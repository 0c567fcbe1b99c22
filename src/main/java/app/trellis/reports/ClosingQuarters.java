package app.trellis.reports;

import app.trellis.assignments.AskedInCare;
import app.trellis.assignments.AskedInCare.Asked;
import app.trellis.care.ClosedCare;
import app.trellis.care.ClosedCare.Closed;
import app.trellis.measures.Measure;
import app.trellis.measures.Measures;
import app.trellis.measures.ScoreSpan;
import app.trellis.measures.ScoreSpans;
import app.trellis.reports.ClosedEpisode.Measured;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.ClinicalChange.Pair;
import app.trellis.statistics.PracticeRules;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what may be read about a quarter that is over. It is counted once, when the quarter closes
 * or when somebody reads it first, and what is kept holds neither clients nor numbers that may not
 * be told; so whoever comes back, is erased or is entered late moves no number that was read.
 */
@Component
class ClosingQuarters {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PracticeSql sql;
    private final ClosedCare care;
    private final AskedInCare asked;
    private final ScoreSpans spans;
    private final Measures measures;
    private final Clock clock;

    ClosingQuarters(
            PracticeSql sql,
            ClosedCare care,
            AskedInCare asked,
            ScoreSpans spans,
            Measures measures,
            Clock clock) {
        this.sql = sql;
        this.care = care;
        this.asked = asked;
        this.spans = spans;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * What is kept of quarters; one statement.
     *
     * @param from first day of the first
     * @param until first day of the last
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<LocalDate, QuarterOutcomes> kept(LocalDate from, LocalDate until) {
        Map<LocalDate, QuarterOutcomes> kept = new LinkedHashMap<>();
        sql.sql(
                        """
                        select from_day, content from closed_quarter
                         where practice_id = :practice
                           and from_day >= :from and from_day <= :until
                         order by from_day
                        """)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    kept.put(
                            row.getObject("from_day", LocalDate.class),
                            JSON.readValue(row.getString("content"), QuarterOutcomes.class));
                });
        return kept;
    }

    /**
     * Counts a quarter and keeps it, unless it is kept already.
     *
     * @throws IllegalStateException when it is not over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public QuarterOutcomes close(ReportPeriod quarter) {
        if (!quarter.closed()) {
            throw new IllegalStateException("The quarter is not over");
        }
        QuarterOutcomes counted = count(quarter);
        sql.sql(
                        """
                        insert into closed_quarter (practice_id, id, from_day, format, content,
                               made_at)
                        values (:practice, :id, :from, :format, :content, :now)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("from", quarter.from())
                .param("format", FORMAT)
                .param("content", JSON.writeValueAsString(counted))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Optional.ofNullable(kept(quarter.from(), quarter.from()).get(quarter.from()))
                .orElseThrow();
    }

    private QuarterOutcomes count(ReportPeriod quarter) {
        Map<ClientId, Closed> closed =
                care.between(quarter.from(), quarter.until()).stream()
                        .collect(
                                Collectors.toMap(
                                        Closed::client,
                                        one -> one,
                                        (latest, earlier) -> latest,
                                        LinkedHashMap::new));
        Map<ClientId, Map<Measured, Pair>> scores = new HashMap<>();
        Map<Measured, Measure> used = new LinkedHashMap<>();
        for (ScoreSpan span : spans.ofEnded(quarter.from(), quarter.until())) {
            Measured key = new Measured(span.key(), span.version());
            used.computeIfAbsent(key, one -> measures.measure(one.key(), one.version()));
            if (span.scores() > 1) {
                scores.computeIfAbsent(span.client(), client -> new HashMap<>())
                        .put(key, new Pair(span.first(), span.last()));
            }
        }
        List<Asked> given = asked.ofEnded(quarter.from(), quarter.until());
        Map<ClientId, List<Asked>> byClient =
                given.stream().collect(Collectors.groupingBy(Asked::client));
        return new CountingOutcomes(
                        closed.values().stream()
                                .map(one ->
                                        episode(
                                                one,
                                                byClient.getOrDefault(one.client(), List.of()),
                                                scores.getOrDefault(one.client(), Map.of())))
                                .toList(),
                        used.values().stream().sorted(CountingOutcomes.ORDER).toList(),
                        given.stream()
                                .filter(Asked::program)
                                .collect(
                                        Collectors.toMap(
                                                Asked::what, Asked::name, (one, same) -> one)),
                        care.stillOpenOn(quarter.until()),
                        PracticeRules.SMALL_CELL)
                .count();
    }

    private static ClosedEpisode episode(
            Closed one, List<Asked> asked, Map<Measured, Pair> scores) {
        return new ClosedEpisode(
                one.lead(),
                one.leadReads(),
                one.planned(),
                one.attended(),
                single(asked.stream().filter(Asked::program).map(Asked::what).toList()),
                single(asked.stream().filter(it -> !it.program()).map(Asked::what).toList()),
                scores);
    }

    private static String single(List<String> keys) {
        return switch (keys.size()) {
            case 0 -> ClosedKeys.NONE;
            case 1 -> keys.getFirst();
            default -> ClosedKeys.SEVERAL;
        };
    }
}
