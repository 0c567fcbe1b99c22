package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking at a client's pages as they see them. Nobody signs in as anybody: a practitioner reads
 * with their own eyes what they may read, and the record says that they looked.
 */
@Service
public class SeeingAsClient {

    private final PracticeSql sql;
    private final Audit audit;

    SeeingAsClient(PracticeSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Opens the client's pages to look at, and gives the language in which they read them.
     *
     * @throws NotFound when they have no pages, because they have not arrived
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Locale open(ClientId client) {
        String language =
                sql.sql(
                                """
                                select a.language
                                  from client c
                                  join membership m
                                    on m.practice_id = c.practice_id and m.id = c.member_id
                                  join account a on a.id = m.account_id
                                 where c.practice_id = :practice and c.id = :client
                                """)
                        .param("client", client.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        audit.record(Action.SEEN_AS_CLIENT, client, null);
        return Locale.forLanguageTag(language);
    }
}
