package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client asks that their record be erased, waits two weeks, and says once more that they want it.
 * They may take it back on any day until the practice has answered. Nothing is erased here: that is
 * an act of the practice, after it has looked at what it must keep.
 */
@Service
public class AskingForErasure {

    /** From asking until it can be confirmed. */
    public static final Duration WAITS = Duration.ofDays(14);

    /** For how long it can be confirmed; then it lapses. */
    public static final Duration HOLDS = Duration.ofDays(14);

    private final ErasureWishes wishes;
    private final KeepingByLaw keeping;
    private final Audit audit;
    private final Clock clock;

    AskingForErasure(ErasureWishes wishes, KeepingByLaw keeping, Audit audit, Clock clock) {
        this.wishes = wishes;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    /** The client's newest wish. */
    @ReadsRecord({"'CLIENT'", "'PRACTITIONER'"})
    @Transactional(readOnly = true)
    public Optional<ErasureWish> newest(ClientId client) {
        return wishes.newest(client);
    }

    /** What the practice must keep, in its own words; empty where it wrote none. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public String keptByLaw(ClientId client, Locale locale) {
        return keeping.words().in(locale);
    }

    /**
     * Asks; a wish that is still open stays the only one.
     *
     * @return the wish that holds now
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public ErasureWish ask(ClientId client) {
        Instant now = clock.instant();
        Optional<ErasureWish> open = wishes.newest(client).filter(wish -> wish.isOpenAt(now));
        if (open.isEmpty()) {
            audit.record(Action.ERASURE_ASKED, client, wishes.add(client, now, WAITS, HOLDS));
        }
        return open.or(() -> wishes.newest(client)).orElseThrow();
    }

    /** Takes it back; where there is none any more, nothing happens. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void takeBack(ClientId client) {
        Instant now = clock.instant();
        wishes.newest(client)
                .filter(wish -> wish.isOpenAt(now))
                .ifPresent(wish -> {
                    wishes.takeBack(client, now);
                    audit.record(Action.ERASURE_TAKEN_BACK, client, wish.id());
                });
    }

    /**
     * Says that it still holds.
     *
     * @throws Refused when it cannot be confirmed now
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void confirm(ClientId client) {
        Instant now = clock.instant();
        ErasureWish wish =
                wishes.newest(client)
                        .filter(one -> one.stateAt(now) == ErasureWish.State.TO_CONFIRM)
                        .orElseThrow(() -> new Refused("exchange.erasure.not-now"));
        wishes.confirm(wish, now);
        audit.record(Action.ERASURE_CONFIRMED, client, wish.id());
    }
}
