package app.trellis.notes;

import app.trellis.care.WroteHere;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who signed notes of a client, withdrawn ones left out. */
@Component
class SignedHere implements WroteHere {

    private static final int MOST = 200;

    private final PracticeSql sql;

    SignedHere(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<MemberId> authors(ClientId client) {
        return sql
                .sql(
                        """
                        select distinct n.author_id
                          from session_note n
                         where n.practice_id = :practice and n.client_id = :client
                           and n.withdrawn_number = 0
                           and exists (select 1 from note_version v
                                        where v.practice_id = n.practice_id and v.note_id = n.id)
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> new MemberId(row.getObject("author_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
