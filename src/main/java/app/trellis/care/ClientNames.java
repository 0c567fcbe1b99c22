package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names of clients, for modules whose page the person may see them on. */
@Component
public class ClientNames {

    private final PracticeSql sql;
    private final Vault vault;

    ClientNames(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The names of these clients, in one statement; who is unknown is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ClientId, String> of(Collection<ClientId> ids) {
        Map<ClientId, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        sql.sql("select id, name from client where practice_id = :practice and id in (:ids)")
                .param("ids", ids.stream().map(ClientId::value).distinct().toList())
                .query(row -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    names.put(id, vault.open(ManagingClients.nameOf(id), row.getBytes("name")));
                });
        return names;
    }

    /**
     * What the practice calls these clients in place of their names, in one statement; who has no
     * such word is left out. For people who are not to read names.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ClientId, String> pseudonyms(Collection<ClientId> ids) {
        Map<ClientId, String> words = new HashMap<>();
        if (ids.isEmpty()) {
            return words;
        }
        sql.sql(
                        """
                        select id, pseudonym from client
                         where practice_id = :practice and id in (:ids) and pseudonym is not null
                        """)
                .param("ids", ids.stream().map(ClientId::value).distinct().toList())
                .query(row -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    words.put(
                            id,
                            vault.open(ManagingClients.pseudonymOf(id), row.getBytes("pseudonym")));
                });
        return words;
    }
}
