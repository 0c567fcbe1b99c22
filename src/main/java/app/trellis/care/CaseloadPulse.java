package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells open caseloads of whom something new was said. It looks at what was committed, so it hears
 * of what another machine did too. Ids of signals grow with time: a look reads what came since the
 * last one, one statement for each practice with an open caseload, however many are open and
 * however large it is.
 */
@Component
public class CaseloadPulse {

    private static final Logger LOG = LoggerFactory.getLogger(CaseloadPulse.class);

    /**
     * How much later than its id was made a signal may be committed, clocks that differ included.
     */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final PracticeSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<PracticeId, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<PracticeId, Set<UUID>> told = new HashMap<>();

    CaseloadPulse(PracticeSql sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** An open page. It is told on a thread of the program's own and must not hold it up. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param clients of whom something new was said; of the whole practice, so that the page
         *     has to ask whom of them the person may see
         */
        void heard(Set<ClientId> clients);
    }

    /** Tells a page until it goes. */
    public void begin(PracticeId practice, Listener listener) {
        listeners.compute(
                practice,
                (id, before) -> {
                    List<Listener> all = before == null ? new CopyOnWriteArrayList<>() : before;
                    all.add(listener);
                    return all;
                });
    }

    /** Tells it no more. */
    public void end(PracticeId practice, Listener listener) {
        listeners.computeIfPresent(
                practice,
                (id, all) -> {
                    all.remove(listener);
                    return all.isEmpty() ? null : all;
                });
    }

    /** One look, as the clock has it done; on one thread at a time. */
    @Scheduled(fixedDelayString = "${trellis.caseload.every}")
    public void look() {
        told.keySet().retainAll(listeners.keySet());
        for (Map.Entry<PracticeId, List<Listener>> one : listeners.entrySet()) {
            Set<ClientId> clients = CurrentPractice.call(one.getKey(), () -> heard(one.getKey()));
            if (!clients.isEmpty()) {
                one.getValue().forEach(listener -> tell(listener, clients));
            }
        }
    }

    private Set<ClientId> heard(PracticeId practice) {
        Instant since = clock.instant().minus(LATE);
        List<Said> said =
                new ArrayList<>(
                        transaction.execute(status ->
                                sql.sql(
                                                """
                                                select id, client_id from caseload_signal
                                                 where practice_id = :practice and id > :since
                                                """)
                                        .param("since", Ids.before(since))
                                        .query((row, number) ->
                                                new Said(
                                                        row.getObject("id", UUID.class),
                                                        new ClientId(
                                                                row.getObject(
                                                                        "client_id", UUID.class))))
                                        .list()));
        Set<UUID> before = told.getOrDefault(practice, Set.of());
        told.put(practice, said.stream().map(Said::id).collect(Collectors.toSet()));
        return said.stream()
                .filter(one -> !before.contains(one.id()))
                .map(Said::client)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private record Said(UUID id, ClientId client) {}

    private static void tell(Listener listener, Set<ClientId> clients) {
        try {
            listener.heard(clients);
        } catch (RuntimeException e) {
            LOG.warn("An open caseload could not be told of something new", e);
        }
    }
}
