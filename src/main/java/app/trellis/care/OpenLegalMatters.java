package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a legal matter is open for a client; for modules, inside a transaction. */
@Component
public class OpenLegalMatters {

    private final PracticeSql sql;

    OpenLegalMatters(PracticeSql sql) {
        this.sql = sql;
    }

    /** One statement. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean isOpen(ClientId client) {
        return sql.sql(
                                """
                                select count(*) from legal_matter
                                 where practice_id = :practice and client_id = :client
                                   and open_as = 'OPEN'
                                """)
                        .param("client", client.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
