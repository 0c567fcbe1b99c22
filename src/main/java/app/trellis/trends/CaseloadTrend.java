package app.trellis.trends;

import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.measures.CheckIns;
import app.trellis.responses.SaysHowCheckInsGo;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the caseload say what the trend page says, from the same data and the same rules. One
 * statement when a check-in is sent, none when the caseload is opened.
 */
@Component
class CaseloadTrend implements SaysHowCheckInsGo {

    /** How many composites the caseload draws, beside the very first one. */
    private static final int DRAWN = 12;

    /** More than a check-in every day for ten years. */
    private static final int MOST = 4_000;

    private final PracticeSql sql;

    CaseloadTrend(PracticeSql sql) {
        this.sql = sql;
    }

    /** A check-in, or the day from which a practitioner counts anew. */
    private record Row(
            @Nullable UUID start,
            Instant at,
            LocalDate on,
            @Nullable Double total,
            int answered,
            int version) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signal> signals(ClientId client, Instant at, LocalDate on) {
        List<Row> rows = rows(client);
        NewStart start = rows.stream().flatMap(CaseloadTrend::startOf).findFirst().orElse(null);
        List<Taken> taken =
                rows.stream().filter(row -> row.start() == null).map(CaseloadTrend::taken).toList();
        return signals(client, at, CheckInTrend.of(taken, start, on));
    }

    /** The check-ins, the oldest first, and among them the newest start that still holds. */
    private List<Row> rows(ClientId client) {
        return sql.sql(
                        """
                        select cast(null as uuid) as start_id, taken_at, taken_on, total, answered,
                               instrument_version, id
                          from (select id, taken_at, taken_on, total, answered, instrument_version
                                  from score
                                 where practice_id = :practice and client_id = :client
                                   and instrument_key = :key
                                 order by taken_at desc, id desc
                                 limit :most) newest
                        union all
                        select s.id, s.set_at, s.on_day, null, 0, 0, s.id
                          from trend_start s
                         where s.practice_id = :practice and s.client_id = :client
                           and s.instrument_key = :key and s.undoes is null
                           and not exists (select 1 from trend_start u
                                            where u.practice_id = s.practice_id
                                              and u.undoes = s.id)
                           and not exists (select 1 from trend_start later
                                            where later.practice_id = s.practice_id
                                              and later.client_id = s.client_id
                                              and later.instrument_key = s.instrument_key
                                              and later.undoes is null
                                              and later.set_at > s.set_at
                                              and not exists (
                                                select 1 from trend_start u
                                                 where u.practice_id = later.practice_id
                                                   and u.undoes = later.id))
                         order by taken_at, id
                        """)
                .param("client", client.value())
                .param("key", CheckIns.KEY)
                .param("most", MOST)
                .query((row, number) ->
                        new Row(
                                row.getObject("start_id", UUID.class),
                                row.getTimestamp("taken_at").toInstant(),
                                row.getObject("taken_on", LocalDate.class),
                                row.getObject("total", Double.class),
                                row.getInt("answered"),
                                row.getInt("instrument_version")))
                .list();
    }

    private static Stream<NewStart> startOf(Row row) {
        UUID id = row.start();
        return id == null
                ? Stream.empty()
                : Stream.of(new NewStart(id, CheckIns.KEY, row.on(), "", false, row.at()));
    }

    private static Taken taken(Row row) {
        return new Taken(
                CheckIns.KEY,
                row.version(),
                row.at(),
                row.on(),
                row.total(),
                row.answered(),
                false,
                Map.of());
    }

    static List<Signal> signals(ClientId client, Instant at, CheckInTrend trend) {
        List<Double> marks =
                trend.drawn().stream().flatMap(one -> Stream.ofNullable(one.mark())).toList();
        List<Signal> said = new ArrayList<>();
        if (!marks.isEmpty()) {
            said.add(Signal.only(SignalKind.CHECK_INS, client, figures(marks), at));
            said.add(Signal.only(SignalKind.TREND, client, words(trend.claim()), at));
        }
        return said;
    }

    /** The very first composite, then the latest ones, the oldest first. */
    private static String figures(List<Double> marks) {
        List<Double> latest = marks.subList(Math.max(0, marks.size() - DRAWN), marks.size());
        return Stream.concat(Stream.of(marks.getFirst()), latest.stream())
                .map(mark -> String.format(Locale.ROOT, "%.3f", mark))
                .collect(Collectors.joining(","));
    }

    /** The name of a sentence, then its numbers. */
    private static String words(Trend.Claim claim) {
        return switch (claim.claim()) {
            case NOT_ENOUGH_DATA ->
                    claim.n() < Trend.LEANING_MINIMUM_POINTS
                            ? "too-early," + claim.n() + "," + Trend.LEANING_MINIMUM_POINTS
                            : "too-early-days,"
                                    + Math.round(claim.spanDays())
                                    + ","
                                    + Trend.LEANING_MINIMUM_DAYS;
            case NO_CLEAR_TREND -> "no-direction";
            case LEANING_BETTER -> "leaning-better";
            case LEANING_WORSE -> "leaning-worse";
            case CLEAR_BETTER -> clear("clear-better", claim);
            case CLEAR_WORSE -> clear("clear-worse", claim);
        };
    }

    private static String clear(String name, Trend.Claim claim) {
        Double change = claim.estimatedChange();
        return name
                + ","
                + Rounded.half(change == null ? 0 : change).toPlainString()
                + ","
                + Rounded.weeks(claim.spanDays());
    }
}
