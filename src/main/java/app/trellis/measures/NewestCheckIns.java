package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest check-ins of a client, as far as a rule asks. For modules, inside their transaction.
 */
@Component
public class NewestCheckIns {

    /** How safe the client felt with the people around them. */
    private static final String FELT_SAFETY = "q10";

    private final PracticeSql sql;

    NewestCheckIns(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * One check-in.
     *
     * @param on the day it was sent, local to the client
     * @param mark from 0 to 10, or null where it was left blank
     */
    public record Felt(LocalDate on, @Nullable Integer mark) {}

    /** How safe the client felt in their newest check-ins, the newest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Felt> feltSafety(ClientId client, int most) {
        return sql.sql(
                        """
                        select taken_on, items from score
                         where practice_id = :practice and client_id = :client
                           and instrument_key = :key
                         order by taken_at desc, id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("key", CheckIns.KEY)
                .param("most", most)
                .query((row, number) ->
                        new Felt(
                                row.getObject("taken_on", LocalDate.class),
                                Items.read(row.getString("items")).get(FELT_SAFETY)))
                .list();
    }
}
