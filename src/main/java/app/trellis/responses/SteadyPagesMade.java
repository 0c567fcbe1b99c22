package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has made a steady page, and nothing of it. For modules, inside their transaction. */
@Component
public class SteadyPagesMade {

    private final PracticeSql sql;

    SteadyPagesMade(PracticeSql sql) {
        this.sql = sql;
    }

    /** Those of these clients who have begun one; one statement. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Set<ClientId> among(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                sql.sql(
                                """
                                select s.client_id from support_sheet s
                                 where s.practice_id = :practice and s.client_id in (:clients)
                                   and s.page_key = :page
                                """)
                        .param("clients", clients.stream().map(ClientId::value).distinct().toList())
                        .param("page", KeepingSupportPages.STEADY)
                        .query((row, number) ->
                                new ClientId(row.getObject("client_id", UUID.class)))
                        .list());
    }
}
