package app.trellis.audit;

import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.Person;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Tool;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes entries to the end of the current practice's chain, as the last work of a transaction. */
@Component
class AuditTrail implements Audit {

    private final EntityManager entities;
    private final Appending appending;
    private final Clock clock;

    AuditTrail(EntityManager entities, Appending appending, Clock clock) {
        this.entities = entities;
        this.appending = appending;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Action action, ClientId client, @Nullable UUID subject) {
        write(action, client.value(), subject);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Action action, @Nullable UUID subject) {
        write(action, null, subject);
    }

    private void write(Action action, @Nullable UUID client, @Nullable UUID subject) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        UUID actor = null;
        String roles = "SYSTEM";
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            actor = person.memberId().value();
            roles =
                    authentication.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                            .map(authority -> authority.substring("ROLE_".length()))
                            .sorted()
                            .collect(Collectors.joining(","));
        } else if (authentication != null && authentication.getPrincipal() instanceof Tool tool) {
            actor = tool.toolId();
            roles = "TOOL";
        }
        pending()
                .add(
                        CurrentPractice.get(),
                        new Entry(
                                Ids.next(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                actor,
                                roles,
                                action.name(),
                                client,
                                subject,
                                MDC.get("request")));
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An act is recorded in a transaction that may write");
        }
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        entities.unwrap(SessionImplementor.class)
                .getActionQueue()
                .registerCallback(session -> pending.write(appending));
        return pending;
    }

    /**
     * What one transaction did. It is written after everything else of it, because the end of the
     * chain is held from then until the commit; what cannot be written takes the commit with it.
     */
    private static final class Pending implements TransactionSynchronization {

        private final Map<PracticeId, List<Entry>> entries = new LinkedHashMap<>();
        private boolean written;

        void add(PracticeId practice, Entry entry) {
            if (written) {
                throw new IllegalStateException("An act was recorded after its transaction's end");
            }
            entries.computeIfAbsent(practice, first -> new ArrayList<>()).add(entry);
        }

        void write(Appending appending) {
            written = true;
            entries.forEach(appending::append);
        }
    }
}
