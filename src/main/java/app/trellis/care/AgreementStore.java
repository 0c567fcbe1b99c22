package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps agreements and what became of them; rows are added and never changed. */
@Component
class AgreementStore {

    private static final int MOST = 50;
    private static final String CHANGED = "CHANGED";
    private static final String SAME_AGAIN = "SAME_AGAIN";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<AgreementPart>>> WORDS =
            new TypeReference<>() {};

    private static final String VERSIONS =
            """
            select a.id, a.client_id, a.number, a.reading, a.practice_rules, a.client_rules,
                   a.drawn_by, a.drawn_at,
                   (select max(s.happened_at) from agreement_step s
                     where s.practice_id = a.practice_id and s.agreement_id = a.id
                       and s.kind = 'AGREED') as agreed_at,
                   (select max(s.happened_at) from agreement_step s
                     where s.practice_id = a.practice_id and s.agreement_id = a.id
                       and s.kind = 'TALK_FIRST') as talk_at,
                   (select max(s.happened_at) from agreement_step s
                     where s.practice_id = a.practice_id and s.agreement_id = a.id
                       and s.kind = 'CHANGED') as changed_at,
                   (select max(s.happened_at) from agreement_step s
                     where s.practice_id = a.practice_id and s.agreement_id = a.id
                       and s.kind = 'SAME_AGAIN') as same_at
              from monitoring_agreement a
            """;

    private final PracticeSql sql;
    private final Vault vault;

    AgreementStore(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A version with the rules it names. */
    record Kept(
            ClientId client, AgreementVersion version, String practiceRules, String clientRules) {}

    /** The versions of a client, the newest first; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Kept> of(ClientId client) {
        return sql.sql(
                        VERSIONS
                                + """
                                 where a.practice_id = :practice and a.client_id = :client
                                 order by a.number desc
                                 limit :most
                                """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> kept(row))
                .list();
    }

    /** The newest version of a client; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Kept> newest(ClientId client) {
        return sql.sql(
                        VERSIONS
                                + """
                                 where a.practice_id = :practice and a.client_id = :client
                                 order by a.number desc
                                 limit 1
                                """)
                .param("client", client.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** The newest version of every client in care. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Kept> newestOfAll() {
        return sql.sql(
                        VERSIONS
                                + """
                                  join client c
                                    on c.practice_id = a.practice_id and c.id = a.client_id
                                 where a.practice_id = :practice and c.status <> 'ENDED'
                                   and a.number = (select max(n.number)
                                                     from monitoring_agreement n
                                                    where n.practice_id = a.practice_id
                                                      and n.client_id = a.client_id)
                                """)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Keeps a further version, its words sealed; returns its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(
            ClientId client,
            int number,
            Map<String, List<AgreementPart>> words,
            ReadingRhythm reading,
            String practiceRules,
            String clientRules,
            MemberId by,
            Instant now) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into monitoring_agreement (practice_id, id, client_id, number, body,
                               reading, practice_rules, client_rules, drawn_by, drawn_at)
                        values (:practice, :id, :client, :number, :body,
                               :reading, :practiceRules, :clientRules, :by, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("number", number)
                .param("body", vault.seal(bodyOf(id), JSON.writeValueAsString(words)))
                .param("reading", reading.name())
                .param("practiceRules", practiceRules)
                .param("clientRules", clientRules)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** The words of a version, by language. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Map<String, List<AgreementPart>>> words(ClientId client, UUID agreement) {
        return sql.sql(
                        """
                        select body from monitoring_agreement
                         where practice_id = :practice and client_id = :client and id = :id
                        """)
                .param("client", client.value())
                .param("id", agreement)
                .query((row, number) -> vault.open(bodyOf(agreement), row.getBytes("body")))
                .optional()
                .map(body -> JSON.readValue(body, WORDS));
    }

    /** Keeps what the client said, with the language they read it in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answered(UUID agreement, AgreementAnswer answer, String language, Instant now) {
        step(agreement, answer.name(), language, now);
    }

    /** Keeps that what a version names has changed, or is as it was again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void turned(UUID agreement, boolean changed, Instant now) {
        step(agreement, changed ? CHANGED : SAME_AGAIN, null, now);
    }

    private void step(UUID agreement, String kind, @Nullable String language, Instant now) {
        sql.sql(
                        """
                        insert into agreement_step (practice_id, id, agreement_id, kind, language,
                               happened_at)
                        values (:practice, :id, :agreement, :kind, :language, :now)
                        """)
                .param("id", Ids.next())
                .param("agreement", agreement)
                .param("kind", kind)
                .param("language", language)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Instant agreed = instant(row, "agreed_at");
        Instant talk = instant(row, "talk_at");
        Instant changed = instant(row, "changed_at");
        Instant same = instant(row, "same_at");
        boolean wantsToTalk = talk != null && (agreed == null || !agreed.isAfter(talk));
        AgreementAnswer said = agreed == null ? null : AgreementAnswer.AGREED;
        return new Kept(
                new ClientId(row.getObject("client_id", UUID.class)),
                new AgreementVersion(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        ReadingRhythm.valueOf(row.getString("reading")),
                        new MemberId(row.getObject("drawn_by", UUID.class)),
                        row.getTimestamp("drawn_at").toInstant(),
                        wantsToTalk ? AgreementAnswer.TALK_FIRST : said,
                        wantsToTalk ? talk : agreed,
                        changed != null && (same == null || same.isBefore(changed))
                                ? changed
                                : null),
                row.getString("practice_rules"),
                row.getString("client_rules"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Place bodyOf(UUID agreement) {
        return Place.of("monitoring_agreement", "body", agreement);
    }
}
