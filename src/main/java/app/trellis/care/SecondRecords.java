package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which records belong to a client who was entered twice. For modules, inside a transaction. */
@Component
public class SecondRecords {

    private final PracticeSql sql;

    SecondRecords(PracticeSql sql) {
        this.sql = sql;
    }

    /** Those that point to this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClientId> of(ClientId client) {
        return sql.sql(
                        """
                        select c.id from client c
                         where c.practice_id = :practice and c.kept_as = :client
                         order by c.id
                        """)
                .param("client", client.value())
                .query((row, number) -> new ClientId(row.getObject(1, UUID.class)))
                .list();
    }
}
