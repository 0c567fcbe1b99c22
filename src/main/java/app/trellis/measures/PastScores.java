package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.statistics.Instrument;
import app.trellis.statistics.Scoring;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores from before, of which only the total is known. They count as complete, carry no answers
 * and say nothing about risk: whoever brings them in is told so, and nobody else is called.
 */
@Component
public class PastScores {

    /** Rows in one statement. */
    public static final int AT_ONCE = 250;

    private final PracticeSql sql;
    private final ScoreSpans spans;

    PastScores(PracticeSql sql, ScoreSpans spans) {
        this.sql = sql;
        this.spans = spans;
    }

    /**
     * @param zone of the client; the score is set to noon of its day there
     */
    public record PastScore(
            ClientId client, Measure measure, LocalDate on, ZoneId zone, double total) {}

    /** A day on which a client has a score already. */
    public record TakenOn(ClientId client, String key, LocalDate on) {}

    /** Whether the questionnaire can come to that total with every question answered. */
    public static boolean isPossible(Measure measure, double total) {
        Instrument instrument = measure.instrument();
        if (total < measure.lowestScore() || total > measure.highestScore()) {
            return false;
        }
        return instrument.combine() == Instrument.Combine.MEAN
                || total % instrument.multiplier() == 0;
    }

    /**
     * Stores them in one statement.
     *
     * @param scores at most {@link #AT_ONCE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(List<PastScore> scores, UUID brought) {
        if (scores.isEmpty()) {
            return;
        }
        String rows =
                IntStream.range(0, scores.size())
                        .mapToObj(PastScores::row)
                        .collect(Collectors.joining(", "));
        var statement =
                sql.sql(
                                """
                                insert into score (practice_id, id, client_id, instrument_key,
                                       instrument_version, rule_version, taken_at, taken_on, total,
                                       answered, band, prorated, items, import_id, version, episode)
                                values
                                """
                                        + rows)
                        .param("rule", ScoringMeasures.RULE_VERSION)
                        .param("brought", brought);
        for (int i = 0; i < scores.size(); i++) {
            PastScore one = scores.get(i);
            Measure measure = one.measure();
            statement =
                    statement
                            .param("id" + i, Ids.next())
                            .param("client" + i, one.client().value())
                            .param("key" + i, measure.key())
                            .param("instrument" + i, measure.version())
                            .param(
                                    "at" + i,
                                    Timestamp.from(
                                            one.on()
                                                    .atTime(LocalTime.NOON)
                                                    .atZone(one.zone())
                                                    .toInstant()))
                            .param("on" + i, one.on())
                            .param("total" + i, one.total())
                            .param("answered" + i, measure.items())
                            .param(
                                    "band" + i,
                                    Scoring.bandOf(measure.instrument(), one.total()),
                                    java.sql.Types.VARCHAR);
        }
        statement.update();
        spans.remake(scores.stream().map(PastScore::client).distinct().toList());
    }

    private static String row(int i) {
        return ("(:practice, :id%1$d, :client%1$d, :key%1$d, :instrument%1$d, :rule, :at%1$d,"
                        + " :on%1$d, :total%1$d, :answered%1$d, :band%1$d, false, '', :brought, 0,"
                        + " (select c.episode from client c"
                        + " where c.practice_id = :practice and c.id = :client%1$d))")
                .formatted(i);
    }

    /** Every day on which one of these clients has a score, one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(Collection<ClientId> clients, Consumer<TakenOn> each) {
        if (clients.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        select client_id, instrument_key, taken_on from score
                         where practice_id = :practice and client_id in (:clients)
                        """)
                .param("clients", clients.stream().map(ClientId::value).distinct().toList())
                .query(row -> {
                    each.accept(
                            new TakenOn(
                                    new ClientId(row.getObject("client_id", UUID.class)),
                                    row.getString("instrument_key"),
                                    row.getObject("taken_on", LocalDate.class)));
                });
    }

    /** Whose scores were brought in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClientId> clients(UUID brought) {
        return sql.sql(
                        """
                        select distinct client_id from score
                         where practice_id = :practice and import_id = :brought
                        """)
                .param("brought", brought)
                .query((row, number) -> new ClientId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes away exactly what was brought in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(UUID brought) {
        List<ClientId> clients = clients(brought);
        int removed =
                sql.sql("delete from score where practice_id = :practice and import_id = :brought")
                        .param("brought", brought)
                        .update();
        spans.remake(clients);
        return removed;
    }
}
