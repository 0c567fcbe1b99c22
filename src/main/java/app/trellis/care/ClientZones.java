package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a client's day begins and ends. For modules, inside their transaction. */
@Component
public class ClientZones {

    private final PracticeSql sql;

    ClientZones(PracticeSql sql) {
        this.sql = sql;
    }

    /** The time zone that a client lives in; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ZoneId of(ClientId client) {
        return ZoneId.of(
                sql.sql("select zone from client where practice_id = :practice and id = :client")
                        .param("client", client.value())
                        .query(String.class)
                        .single());
    }
}
