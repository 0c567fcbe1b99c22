package app.trellis.tools;

import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tokens and who let them in, as they lie in the database. */
@Component
class Tokens {

    /** In a list, those that are over included. */
    static final int MOST = 100;

    /** A use is written down once a minute at most. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String DETAILS =
            """
            select k.id, k.name, k.scopes, k.made_at, k.ends_at, k.last_used_at, k.revoked_at,
                   (select count(*) from tool_yes y
                     where y.practice_id = k.practice_id and y.token_id = k.id) as let_in_by
              from tool_token k
             where k.practice_id = :practice
            """;

    private final PracticeSql sql;

    Tokens(PracticeSql sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isSwitchedOn() {
        return sql.sql("select count(*) from tool_access where practice_id = :practice")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void switchOn(MemberId by, Instant now) {
        sql.sql(
                        """
                        insert into tool_access (practice_id, switched_on_at, switched_on_by)
                        values (:practice, :now, :by)
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isFhirOn() {
        return sql.sql(
                                """
                                select count(*) from tool_access
                                 where practice_id = :practice and fhir_since is not null
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * @param since null to switch it off
     * @return whether anything changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean fhir(@Nullable Instant since) {
        return sql.sql(
                                """
                                update tool_access
                                   set fhir_since = cast(:since as timestamp with time zone)
                                 where practice_id = :practice
                                   and (fhir_since is null) = :before
                                """)
                        .param("since", since == null ? null : Timestamp.from(since))
                        .param("before", since != null)
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void switchOff() {
        sql.sql("delete from tool_access where practice_id = :practice").update();
    }

    /** The newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<TokenDetails> all() {
        return sql.sql(DETAILS + " order by k.made_at desc, k.id desc limit :most")
                .param("most", MOST)
                .query((row, number) -> details(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TokenDetails> find(UUID id) {
        return sql.sql(DETAILS + " and k.id = :id")
                .param("id", id)
                .query((row, number) -> details(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(
            String name, Set<Scope> scopes, byte[] hash, MemberId by, Instant now, Instant endsAt) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into tool_token
                               (practice_id, id, name, scopes, token_hash, made_at, made_by, ends_at)
                        values (:practice, :id, :name, :scopes, :hash, :now, :by, :ends)
                        """)
                .param("id", id)
                .param("name", name)
                .param("scopes", Scope.kept(scopes))
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("ends", Timestamp.from(endsAt))
                .update();
        return id;
    }

    /** Whether there was one to take back. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean revoke(UUID id, MemberId by, Instant now) {
        return sql.sql(
                                """
                                update tool_token set revoked_at = :now, revoked_by = :by
                                 where practice_id = :practice and id = :id and revoked_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The tool behind a secret, while its token holds and the practice lets tools ask. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ToolRow> behind(byte[] hash, Instant now) {
        return sql.sql(
                        """
                        select k.id, k.scopes, k.last_used_at
                          from tool_token k
                          join tool_access a on a.practice_id = k.practice_id
                         where k.practice_id = :practice and k.token_hash = :hash
                           and k.revoked_at is null and k.ends_at > :now
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new ToolRow(
                                row.getObject("id", UUID.class),
                                Scope.of(row.getString("scopes")),
                                instant(row, "last_used_at")))
                .optional();
    }

    /** A tool as its token lets it in. */
    record ToolRow(UUID id, Set<Scope> scopes, @Nullable Instant lastUsedAt) {

        ToolRow {
            scopes = Set.copyOf(scopes);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void used(ToolRow tool, Instant now) {
        Instant last = tool.lastUsedAt();
        if (last != null && now.isBefore(last.plus(NOTED))) {
            return;
        }
        sql.sql(
                        "update tool_token set last_used_at = :now where practice_id = :practice and id = :id")
                .param("now", Timestamp.from(now))
                .param("id", tool.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean holds(UUID id, Instant now) {
        return sql.sql(
                                """
                                select count(*)
                                  from tool_token k
                                  join tool_access a on a.practice_id = k.practice_id
                                 where k.practice_id = :practice and k.id = :id
                                   and k.revoked_at is null and k.ends_at > :now
                                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Which tokens a practitioner let in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<UUID> letInBy(MemberId member) {
        return new HashSet<>(
                sql.sql(
                                """
                                select token_id from tool_yes
                                 where practice_id = :practice and member_id = :member
                                """)
                        .param("member", member.value())
                        .query(UUID.class)
                        .list());
    }

    /** Whether they had not let it in before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean letIn(UUID token, MemberId member, Instant now) {
        return sql.sql(
                                """
                                insert into tool_yes (practice_id, token_id, member_id, said_at)
                                select k.practice_id, k.id, cast(:member as uuid), cast(:now as timestamp with time zone)
                                  from tool_token k
                                 where k.practice_id = :practice and k.id = :token
                                   and not exists (select 1 from tool_yes y
                                                    where y.practice_id = k.practice_id
                                                      and y.token_id = k.id and y.member_id = :member)
                                """)
                        .param("token", token)
                        .param("member", member.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Whether they had let it in. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean shutOut(UUID token, MemberId member) {
        return sql.sql(
                                """
                                delete from tool_yes
                                 where practice_id = :practice and token_id = :token
                                   and member_id = :member
                                """)
                        .param("token", token)
                        .param("member", member.value())
                        .update()
                > 0;
    }

    private static TokenDetails details(ResultSet row) throws SQLException {
        return new TokenDetails(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Scope.of(row.getString("scopes")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"),
                row.getInt("let_in_by"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
