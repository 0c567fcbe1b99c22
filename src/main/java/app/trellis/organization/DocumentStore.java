package app.trellis.organization;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The versions that practices published, and who agreed to which. */
@Component
class DocumentStore {

    private final PracticeSql sql;

    DocumentStore(PracticeSql sql) {
        this.sql = sql;
    }

    /** The newest version of each kind; one statement. */
    Map<DocumentKind, PracticeDocument> newest() {
        Map<DocumentKind, PracticeDocument> newest = new EnumMap<>(DocumentKind.class);
        sql.sql(
                        """
                        select d.kind, d.number, d.english, d.spanish, d.published_at
                          from practice_document d
                         where d.practice_id = :practice
                           and d.number = (select max(n.number) from practice_document n
                                            where n.practice_id = d.practice_id
                                              and n.kind = d.kind)
                        """)
                .query((row, number) -> document(row))
                .list()
                .forEach(one -> newest.put(one.kind(), one));
        return newest;
    }

    /** One version. */
    Optional<PracticeDocument> find(DocumentKind kind, int number) {
        return sql.sql(
                        """
                        select kind, number, english, spanish, published_at
                          from practice_document
                         where practice_id = :practice and kind = :kind and number = :number
                        """)
                .param("kind", kind.name())
                .param("number", number)
                .query((row, place) -> document(row))
                .optional();
    }

    void add(PracticeDocument document, MemberId by, Instant now) {
        sql.sql(
                        """
                        insert into practice_document
                               (practice_id, kind, number, english, spanish, published_at,
                                published_by)
                        values (:practice, :kind, :number, :english, :spanish, :now, :by)
                        """)
                .param("kind", document.kind().name())
                .param("number", document.number())
                .param("english", document.english())
                .param("spanish", document.spanish())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /** The newest version of each kind that a member agreed to, with the moment; one statement. */
    Map<DocumentKind, AgreedDocument> agreed(MemberId member) {
        Map<DocumentKind, AgreedDocument> agreed = new EnumMap<>(DocumentKind.class);
        sql.sql(
                        """
                        select kind, number, agreed_at from document_agreed
                         where practice_id = :practice and member_id = :member
                         order by number
                        """)
                .param("member", member.value())
                .query((row, number) ->
                        new AgreedDocument(
                                DocumentKind.valueOf(row.getString("kind")),
                                row.getInt("number"),
                                row.getTimestamp("agreed_at").toInstant()))
                .list()
                .forEach(one -> agreed.put(one.kind(), one));
        return agreed;
    }

    /**
     * Agreed to again changes nothing.
     *
     * @return whether it is new
     */
    boolean agree(MemberId member, DocumentKind kind, int number, String language, Instant now) {
        return sql.sql(
                                """
                                insert into document_agreed
                                       (practice_id, member_id, kind, number, language, agreed_at)
                                values (:practice, :member, :kind, :number, :language, :now)
                                on conflict do nothing
                                """)
                        .param("member", member.value())
                        .param("kind", kind.name())
                        .param("number", number)
                        .param("language", language)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static PracticeDocument document(ResultSet row) throws SQLException {
        return new PracticeDocument(
                DocumentKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getString("english"),
                row.getString("spanish"),
                row.getTimestamp("published_at").toInstant());
    }
}
