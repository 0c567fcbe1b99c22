package app.trellis.organization;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of people in the practice, for the modules that show who did what. */
@Component
public class MemberNames {

    private final PracticeSql sql;
    private final Vault vault;

    MemberNames(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A name as it lies sealed in the row of a person that was read already. */
    public String open(MemberId id, byte[] sealed) {
        return vault.open(ManagingMembers.nameOf(id), sealed);
    }

    /** The names of these people, in one statement; who is unknown is left out. */
    public Map<MemberId, String> of(Collection<MemberId> ids) {
        Map<MemberId, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        sql.sql("select id, name from membership where practice_id = :practice and id in (:ids)")
                .param("ids", ids.stream().map(MemberId::value).distinct().toList())
                .query(row -> {
                    MemberId id = new MemberId(row.getObject("id", UUID.class));
                    names.put(id, vault.open(ManagingMembers.nameOf(id), row.getBytes("name")));
                });
        return names;
    }
}
