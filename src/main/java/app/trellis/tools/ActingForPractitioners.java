package app.trellis.tools;

import app.trellis.identity.Appearance;
import app.trellis.identity.Factor;
import app.trellis.identity.SignedIn;
import app.trellis.shared.AccountId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A tool changes nothing by itself: it acts for a practitioner who let it in and treats the client,
 * whoever leads first, through the same services and under the same rules as they do.
 */
@Component
class ActingForPractitioners {

    private final PracticeSql sql;
    private final OpenToTool open;
    private final Clock clock;

    ActingForPractitioners(PracticeSql sql, OpenToTool open, Clock clock) {
        this.sql = sql;
        this.open = open;
        this.clock = clock;
    }

    private record Practitioner(MemberId member, AccountId account) {}

    /**
     * Does something as the practitioner for whom the tool acts.
     *
     * @throws NotFound when nobody who treats the client let the tool in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    <T> T act(UUID client, Supplier<T> work) {
        Practitioner practitioner = practitioner(client);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person(practitioner),
                        null,
                        List.of(
                                new SimpleGrantedAuthority(Role.PRACTITIONER.authority()),
                                Factor.TOKEN.at(clock.instant()))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private SignedIn person(Practitioner practitioner) {
        return new SignedIn(
                practitioner.account(),
                practitioner.member(),
                CurrentPractice.get(),
                "",
                "",
                Set.of(Role.PRACTITIONER),
                "en",
                Appearance.SYSTEM,
                null,
                clock.instant());
    }

    private Practitioner practitioner(UUID client) {
        return open.bind(
                        sql.sql(
                                """
                                select m.id, m.account_id from %s
                                 where y.practice_id = :practice and y.token_id = :tool
                                   and t.client_id = :client
                                 order by case when t.part = 'LEAD' then 0 else 1 end, y.said_at, m.id
                                 limit 1
                                """
                                        .formatted(OpenToTool.YES)),
                        ToolAtTheDoor.current().toolId())
                .param("client", client)
                .query((row, number) ->
                        new Practitioner(
                                new MemberId(row.getObject("id", UUID.class)),
                                new AccountId(row.getObject("account_id", UUID.class))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
