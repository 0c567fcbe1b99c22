package app.trellis.trends;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps flags, the note that closes one sealed. */
@Component
class FlagStore {

    private static final int MOST = 200;

    private final PracticeSql sql;
    private final Vault vault;

    FlagStore(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * Raises a flag.
     *
     * @param version of the instrument
     * @param response the page that raised it; null where something else did
     * @param figure the latest score
     * @return which; empty when one that says the same is open already, raised at the same moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> raise(
            ClientId client,
            String instrument,
            int version,
            FlagRule rule,
            @Nullable UUID response,
            double figure,
            Instant now) {
        UUID id = Ids.next();
        int raised =
                sql.sql(
                                """
                                insert into trend_flag (practice_id, id, client_id, instrument_key,
                                       instrument_version, rule, rule_version, raised_by, raised_at, figure, holds,
                                       open_as, version)
                                values (:practice, :id, :client, :instrument,
                                       :instrumentVersion, :rule, :ruleVersion, :response, :now, :figure, true,
                                       :openAs, 0)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("client", client.value())
                        .param("instrument", instrument)
                        .param("instrumentVersion", version)
                        .param("rule", rule.name())
                        .param("ruleVersion", FlagRule.VERSION)
                        .param("response", response, Types.OTHER)
                        .param("now", Timestamp.from(now))
                        .param("figure", figure)
                        .param("openAs", instrument + " " + rule.name())
                        .update();
        return raised == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Keeps that rules which held do so no more, and the other way round. */
    @Transactional(propagation = Propagation.MANDATORY)
    void turn(ClientId client, Collection<UUID> flags) {
        if (flags.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update trend_flag set holds = not holds, version = version + 1
                         where practice_id = :practice and client_id = :client and id in (:flags)
                        """)
                .param("client", client.value())
                .param("flags", flags)
                .update();
    }

    /** A flag that nobody closed yet. */
    record Open(UUID id, FlagRule rule, String instrument, int version, Instant raisedAt) {}

    /** The client's open flags; at most 200. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Open> open(ClientId client) {
        return sql.sql(
                        """
                        select id, rule, instrument_key, instrument_version, raised_at
                          from trend_flag
                         where practice_id = :practice and client_id = :client
                           and closed_at is null
                         order by raised_at limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) ->
                        new Open(
                                row.getObject("id", UUID.class),
                                FlagRule.valueOf(row.getString("rule")),
                                row.getString("instrument_key"),
                                row.getInt("instrument_version"),
                                row.getTimestamp("raised_at").toInstant()))
                .list();
    }

    /** Deletes the open flags that a page raised which was taken back; returns which. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<KnownFlag> withdraw(ClientId client, UUID response) {
        List<KnownFlag> raised =
                sql.sql(
                                """
                                select id, rule, figure, holds from trend_flag
                                 where practice_id = :practice and client_id = :client
                                   and raised_by = :response and closed_at is null
                                """)
                        .param("client", client.value())
                        .param("response", response)
                        .query((row, number) ->
                                new KnownFlag(
                                        row.getObject("id", UUID.class),
                                        FlagRule.valueOf(row.getString("rule")),
                                        row.getDouble("figure"),
                                        row.getBoolean("holds"),
                                        true))
                        .list();
        if (!raised.isEmpty()) {
            sql.sql(
                            """
                            delete from trend_flag
                             where practice_id = :practice and client_id = :client
                               and id in (:flags)
                            """)
                    .param("client", client.value())
                    .param("flags", raised.stream().map(KnownFlag::id).toList())
                    .update();
        }
        return raised;
    }

    /**
     * Closes an open flag; false when there is none.
     *
     * @param topics what was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean close(
            ClientId client,
            UUID flag,
            Set<LookAt> topics,
            String note,
            MemberId author,
            Instant now) {
        return sql.sql(
                                """
                                update trend_flag
                                   set open_as = null, closed_at = :now, closed_by = :author, looked_at = :topics,
                                       note = :note, version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and id = :flag and closed_at is null
                                """)
                        .param("client", client.value())
                        .param("flag", flag)
                        .param("now", Timestamp.from(now))
                        .param("author", author.value())
                        .param(
                                "topics",
                                topics.stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                        .param("note", vault.seal(noteOf(flag), note))
                        .update()
                == 1;
    }

    /**
     * The client's flags, the newest first.
     *
     * @param names knows a questionnaire's name by its key and version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Flag> read(
            ClientId client, MemberId me, BiFunction<String, Integer, @Nullable String> names) {
        return sql.sql(
                        """
                        select id, instrument_key, instrument_version, rule, raised_at, figure, holds, closed_at,
                               closed_by, looked_at, note
                          from trend_flag
                         where practice_id = :practice and client_id = :client
                         order by raised_at desc, id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> flag(row, me, names))
                .list();
    }

    private Flag flag(
            ResultSet row, MemberId me, BiFunction<String, Integer, @Nullable String> names)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String instrument = row.getString("instrument_key");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Flag(
                id,
                instrument,
                names.apply(instrument, row.getInt("instrument_version")),
                FlagRule.valueOf(row.getString("rule")),
                row.getTimestamp("raised_at").toInstant(),
                row.getDouble("figure"),
                row.getBoolean("holds"),
                closed == null
                        ? null
                        : new Flag.Looked(
                                me.value().equals(row.getObject("closed_by", UUID.class)),
                                closed.toInstant(),
                                topics(row.getString("looked_at")),
                                vault.open(noteOf(id), row.getBytes("note"))));
    }

    private static Set<LookAt> topics(String stored) {
        return stored.isEmpty()
                ? EnumSet.noneOf(LookAt.class)
                : Arrays.stream(stored.split(","))
                        .map(LookAt::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LookAt.class)));
    }

    private static Place noteOf(UUID row) {
        return Place.of("trend_flag", "note", row);
    }
}
