package app.trellis.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits in the outbox is in one sender's hands at a time, on however many machines: that it
 * is, is committed before a server is spoken to, and what became of it afterwards. A server that is
 * down delays and drops nothing that still makes sense.
 *
 * <p>A sender that is stopped in between leaves something of which nobody knows whether it went. A
 * mail about an account goes again; a reminder does not (docs/decisions/0009).
 */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_DOUBLINGS = 12;
    private static final Duration LONGEST_WHILE_DOWN = Duration.ofMinutes(5);

    /** A push service that says no for hours is still asked often enough for that day. */
    private static final Duration LONGEST_FOR_A_DEVICE = Duration.ofMinutes(30);

    private static final int MOST_ATTEMPTS = 5;

    private final OutgoingMails mails;
    private final ObjectProvider<MailOwner> owners;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration lease;

    /**
     * @param lease for how long something is in one sender's hands
     */
    Claims(
            OutgoingMails mails,
            ObjectProvider<MailOwner> owners,
            Clock clock,
            TransactionTemplate transaction,
            Duration lease) {
        this.mails = mails;
        this.owners = owners;
        this.clock = clock;
        this.transaction = transaction;
        this.lease = lease;
    }

    /** How handing over went. */
    enum Went {
        TAKEN,
        /** The server said no, so that it does not have it. */
        REFUSED,
        /** Nobody was there to take it. */
        NOT_REACHED,
        /** The line broke while it was handed over. */
        WHO_KNOWS,
        /** There is nobody any more to whom it could go. */
        NOBODY_THERE
    }

    /**
     * What a server answered.
     *
     * @param notBefore how long it asked to be left alone; zero where it did not say
     */
    record Answer(Went went, Duration notBefore) {

        static Answer of(Went went) {
            return new Answer(went, Duration.ZERO);
        }
    }

    /** Speaks to a server. */
    @FunctionalInterface
    interface Way {

        Answer handOver(OutgoingMail mail);
    }

    /** The next that wait, a handful. */
    List<UUID> waiting(Collection<MailKind> kinds) {
        return mails.waiting(kinds, clock.instant(), Limit.of(AT_ONCE));
    }

    /** Hands one over, unless somebody else has it, and writes down what became of it. */
    Went send(UUID id, Way way) {
        return take(id).map(held -> send(held, way)).orElse(Went.TAKEN);
    }

    private record Held(OutgoingMail mail, UUID claim) {}

    /** Takes a mail into one's hands, committed; nothing when somebody else has it. */
    private Optional<Held> take(UUID id) {
        try {
            Optional<Held> held =
                    transaction.execute(status -> mails.findById(id).flatMap(this::take));
            return held == null ? Optional.empty() : held;
        } catch (ConcurrencyFailureException somebodyElse) {
            return Optional.empty();
        }
    }

    private Optional<Held> take(OutgoingMail mail) {
        Instant now = clock.instant();
        UUID before = mail.claim();
        if (!mail.waits(now)) {
            return Optional.empty();
        }
        if (mail.wasLeftBehind(now) && mail.kind().ratherNeverThanTwice() && before != null) {
            return Optional.of(new Held(mail, before));
        }
        UUID claim = UUID.randomUUID();
        mail.claim(claim, now.plus(lease));
        return Optional.of(new Held(mail, claim));
    }

    private Went send(Held held, Way way) {
        OutgoingMail mail = held.mail();
        if (mail.wasLeftBehind(clock.instant())) {
            settle(held, MailOutcome.UNKNOWN);
            return Went.WHO_KNOWS;
        }
        if (mail.hasLostItsSense(clock.instant())) {
            settle(held, MailOutcome.TOO_LATE);
            return Went.REFUSED;
        }
        MailOwner owner = owner(mail.kind());
        if (owner != null && !owner.stillMeant(mail.key())) {
            settle(held, MailOutcome.NOT_NEEDED);
            return Went.REFUSED;
        }
        Answer answer = way.handOver(mail);
        switch (answer.went()) {
            case TAKEN -> settle(held, MailOutcome.SENT);
            case NOBODY_THERE -> settle(held, MailOutcome.GONE);
            case WHO_KNOWS -> {
                if (mail.kind().ratherNeverThanTwice()) {
                    settle(held, MailOutcome.UNKNOWN);
                } else {
                    putBack(held, answer);
                }
            }
            case REFUSED, NOT_REACHED -> putBack(held, answer);
        }
        return answer.went();
    }

    private void settle(Held held, MailOutcome outcome) {
        boolean settled =
                written(held, mail -> mail.settle(held.claim(), outcome, clock.instant()));
        MailOwner owner = owner(held.mail().kind());
        if (owner != null && settled) {
            owner.settled(held.mail().key(), outcome);
        }
    }

    /** Two who write at once about one mail: the second looks again at what the first wrote. */
    private boolean written(Held held, Function<OutgoingMail, Boolean> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(status ->
                                mails.findById(held.mail().id()).map(write).orElse(false)));
            } catch (ConcurrencyFailureException again) {
                if (attempt == MOST_ATTEMPTS) {
                    throw again;
                }
            }
        }
    }

    /**
     * The wait doubles from two minutes, to a device up to half an hour; while no server is there,
     * up to five minutes only. Where a server said how long, it is at least that, and never past
     * what makes sense.
     */
    private void putBack(Held held, Answer answer) {
        int tries = held.mail().tries() + 1;
        Duration wait = Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS));
        if (held.mail().kind() == MailKind.NOTIFICATION) {
            wait = shorter(wait, LONGEST_FOR_A_DEVICE);
        }
        if (answer.went() == Went.NOT_REACHED) {
            wait = shorter(wait, LONGEST_WHILE_DOWN);
        }
        if (wait.compareTo(answer.notBefore()) < 0) {
            wait = answer.notBefore();
        }
        Instant next = clock.instant().plus(wait);
        Instant over = held.mail().senseUntil();
        Instant sooner = over != null && over.isBefore(next) ? over : next;
        written(
                held,
                mail -> {
                    mail.putBack(held.claim(), sooner);
                    return true;
                });
        LOG.warn("Mail {} could not be handed over and will be tried again", held.mail().id());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private @Nullable MailOwner owner(MailKind kind) {
        return owners.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }
}
