package app.trellis.audit;

import app.trellis.shared.ClientId;
import app.trellis.shared.Person;
import app.trellis.shared.Tool;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries into the table of the current practice. */
@Component
class AuditTrail implements Audit {

    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
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
        entities.persist(
                new AuditEntry(
                        clock.instant(),
                        actor,
                        roles,
                        action,
                        client,
                        subject,
                        MDC.get("request")));
    }
}
