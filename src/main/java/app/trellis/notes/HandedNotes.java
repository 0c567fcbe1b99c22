package app.trellis.notes;

import app.trellis.care.HandedPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Drafts and process notes stay with who wrote them when clients are handed over; how many there
 * are.
 */
@Component
class HandedNotes implements HandedPart {

    private static final int ORDER = 20;

    private final PracticeSql sql;

    HandedNotes(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(MemberId from, Collection<ClientId> clients, LocalDate day) {
        return List.of(
                new Line(
                        "notes.handed.drafts",
                        count(
                                """
                                select count(*) from session_note n
                                 where n.practice_id = :practice and n.client_id in (:clients)
                                   and n.author_id = :from and n.signed_at is null
                                """,
                                from,
                                clients),
                        true),
                new Line(
                        "notes.handed.process",
                        count(
                                """
                                select count(*) from process_note n
                                 where n.practice_id = :practice and n.client_id in (:clients)
                                   and n.author_id = :from
                                """,
                                from,
                                clients),
                        false));
    }

    private int count(String statement, MemberId from, Collection<ClientId> clients) {
        return sql.sql(statement)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param("from", from.value())
                .query(Integer.class)
                .single();
    }
}
