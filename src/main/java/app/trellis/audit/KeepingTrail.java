package app.trellis.audit;

import app.trellis.audit.TrailCheck.Fault;
import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with the trail of their practice: sees how it stands, has it checked,
 * and takes it out for a check elsewhere ({@code docs/decisions/0088-the-audit-is-a-chain.md}).
 */
@Service
public class KeepingTrail {

    private final WalkingTrail walking;
    private final AnchorFile anchors;
    private final HeadKey key;
    private final PracticeSql sql;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepingTrail(
            WalkingTrail walking,
            AnchorFile anchors,
            HeadKey key,
            PracticeSql sql,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.walking = walking;
        this.anchors = anchors;
        this.key = key;
        this.sql = sql;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * How a trail stands.
     *
     * @param links how many there are by its own head
     * @param begun since when they are chained, or null where nothing was ever done
     * @param earlier entries from before that
     * @param anchoredAt when its head was last written outside the database, or null for never
     * @param key which key signs
     * @param checked what was found the last time, or null for never
     */
    public record Status(
            long links,
            @Nullable Instant begun,
            long earlier,
            @Nullable Instant anchoredAt,
            String key,
            @Nullable LastCheck checked) {}

    /**
     * The last check.
     *
     * @param fault what did not hold, or null where everything did
     * @param seq the first link that did not hold
     */
    public record LastCheck(Instant at, long links, @Nullable Fault fault, @Nullable Long seq) {}

    /** How it stands; looks at no link. */
    @AllowedTo("'ADMINISTRATOR'")
    public Status status() {
        Optional<ChainStore.Stored> stored = walking.stored();
        Beginning beginning = stored.map(ChainStore.Stored::beginning).orElse(null);
        return new Status(
                stored.map(found -> found.head().seq()).orElse(0L),
                beginning == null ? null : beginning.begun(),
                beginning == null ? 0 : beginning.earlier(),
                anchors.last(CurrentPractice.get()).map(Anchor::at).orElse(null),
                key.name(),
                Objects.requireNonNull(transaction.execute(status -> lastCheck())).orElse(null));
    }

    /** Looks at every link and keeps what was found. */
    @AllowedTo("'ADMINISTRATOR'")
    public Verdict check() {
        Verdict verdict = walking.check();
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            """
                            insert into audit_check (practice_id, id, checked_at, checked_by,
                                                     entries, fault, bad_seq)
                            values (:practice, :id, :at, :by, :entries, :fault, :seq)
                            """)
                    .param("id", Ids.next())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", Me.id().value())
                    .param("entries", verdict.entries())
                    .param("fault", verdict.fault() == null ? null : verdict.fault().name())
                    .param("seq", verdict.seq())
                    .update();
            audit.record(Action.TRAIL_CHECKED, null);
        });
        return verdict;
    }

    /**
     * Writes the whole trail. That it was taken out stands in it, before the first byte leaves.
     *
     * @param out stays open
     */
    @AllowedTo("'ADMINISTRATOR'")
    public void write(OutputStream out) throws IOException {
        transaction.executeWithoutResult(status -> audit.record(Action.TRAIL_TAKEN_OUT, null));
        walking.write(out);
    }

    private Optional<LastCheck> lastCheck() {
        return sql.sql(
                        """
                        select checked_at, entries, fault, bad_seq from audit_check
                         where practice_id = :practice order by checked_at desc, id desc limit 1
                        """)
                .query((row, number) -> {
                    String fault = row.getString("fault");
                    long seq = row.getLong("bad_seq");
                    return new LastCheck(
                            row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                            row.getLong("entries"),
                            fault == null ? null : Fault.valueOf(fault),
                            row.wasNull() ? null : seq);
                })
                .optional();
    }
}
