package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientsOnFile;
import app.trellis.exchange.PracticeExport.State;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.OpeningHalf;
import app.trellis.vault.SealingHalf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a practice out as a whole: sealed, with the consent of two administrators, and opened only
 * with two keys that two people keep. Nobody reads anything by it here ({@code
 * docs/practice-export.md}).
 */
@Service
public class TakingPracticeOut {

    /** Code points of a reason. */
    public static final int REASON = 500;

    /** After this a wish that nobody agreed to is no longer one. */
    public static final Duration WAITS = Duration.ofDays(7);

    private static final int OVER = 10;

    private final ExportStore store;
    private final MakingExports making;
    private final ExportSchedule schedule;
    private final ClientsOnFile clients;
    private final MemberNames names;
    private final MessageSource messages;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakingPracticeOut(
            ExportStore store,
            MakingExports making,
            ExportSchedule schedule,
            ClientsOnFile clients,
            MemberNames names,
            MessageSource messages,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.making = making;
        this.schedule = schedule;
        this.clients = clients;
        this.names = names;
        this.messages = messages;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param halves those that were made, the first before the second
     * @param open the one that is asked for, made or there
     * @param over those before, the newest first
     * @param me who looks
     * @param names of everybody in it
     */
    public record Standing(
            List<RecoveryHalf> halves,
            Optional<PracticeExport> open,
            List<PracticeExport> over,
            MemberId me,
            Map<MemberId, String> names) {

        public Standing {
            halves = List.copyOf(halves);
            over = List.copyOf(over);
            names = Map.copyOf(names);
        }

        /** The one that is used now. */
        public Optional<RecoveryHalf> half(int number) {
            return halves.stream().filter(half -> half.half() == number).findFirst();
        }

        /** Whether whoever looks can make this half: nobody has both. */
        public boolean mayMake(int number) {
            return halves.stream()
                    .noneMatch(half -> half.half() != number && half.madeBy().equals(me));
        }

        public boolean isKeyWhole() {
            return halves.size() == 2;
        }
    }

    /**
     * A half that was made and is kept nowhere yet.
     *
     * @param file to be given out once
     */
    public record FreshHalf(int half, SealingHalf seals, String file) {

        @Override
        public String toString() {
            return "FreshHalf[%d]".formatted(half);
        }
    }

    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public Standing standing() {
        List<RecoveryHalf> halves = store.halves();
        Optional<PracticeExport> open = store.open();
        List<PracticeExport> over = store.over(OVER);
        Set<MemberId> people = new HashSet<>();
        halves.forEach(half -> people.add(half.madeBy()));
        open.ifPresent(one -> add(people, one));
        over.forEach(one -> add(people, one));
        return new Standing(halves, open, over, Me.id(), names.of(people));
    }

    private static void add(Set<MemberId> people, PracticeExport one) {
        people.add(one.askedBy());
        MemberId agreed = one.agreedBy();
        if (agreed != null) {
            people.add(agreed);
        }
    }

    /**
     * Makes a half; it counts once it is kept.
     *
     * @throws Refused when whoever asks made the other one
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public FreshHalf make(int half, Locale locale) {
        demandOther(half);
        OpeningHalf fresh = OpeningHalf.make();
        return new FreshHalf(
                half,
                fresh.sealing(),
                fresh.text(messages.getMessage("exchange.house.key.file", null, locale)));
    }

    /**
     * From now on practices are sealed with it. Files that were sealed with the one before still
     * need that one.
     *
     * @throws Refused when whoever asks made the other one
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void keep(int half, SealingHalf seals) {
        store.lock();
        demandOther(half);
        audit.record(Action.RECOVERY_HALF_MADE, store.keep(half, seals, Me.id(), clock.instant()));
    }

    private void demandOther(int half) {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("A key has two halves");
        }
        if (store.halves().stream()
                .anyMatch(other -> other.half() != half && other.madeBy().equals(Me.id()))) {
            throw new Refused("exchange.house.key.both");
        }
    }

    /**
     * Asks for the practice to be sealed.
     *
     * @throws Refused when no reason is given, the key is not whole, or another one is open
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public UUID ask(String reason) {
        String clean = Text.clean(reason, REASON).strip();
        if (clean.isEmpty()) {
            throw new Refused("exchange.house.no-reason");
        }
        if (store.halves().size() < 2) {
            throw new Refused("exchange.house.no-key");
        }
        store.open().filter(this::isTooOld).ifPresent(old -> end(old, State.STOPPED));
        UUID id = store.ask(clean, Me.id(), clock.instant());
        audit.record(Action.PRACTICE_EXPORT_ASKED, id);
        return id;
    }

    /**
     * Agrees to what another administrator asked for. Each client whose record goes into it is told
     * here, in the same transaction, before any of it is read.
     *
     * @throws Refused when it is their own wish, is too old, or whoever asked has left
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void agree(UUID id) {
        PracticeExport export =
                store.find(id)
                        .filter(one -> one.state() == State.WAITING)
                        .orElseThrow(NotFound::new);
        if (export.askedBy().equals(Me.id())) {
            throw new Refused("exchange.house.own");
        }
        if (isTooOld(export) || !store.administers(export.askedBy())) {
            throw new Refused("exchange.house.too-old");
        }
        List<RecoveryHalf> halves = store.halves();
        List<ClientId> told = clients.all();
        if (halves.size() < 2 || !store.agree(id, Me.id(), halves, told.size(), clock.instant())) {
            throw new Refused("exchange.house.meanwhile");
        }
        audit.record(Action.PRACTICE_EXPORT_AGREED, id);
        told.forEach(client -> audit.record(Action.PRACTICE_EXPORTED, client, id));
        schedule.add(id);
    }

    /** Stops one that is not there yet, or deletes the file; any administrator may. */
    @AllowedTo("'ADMINISTRATOR'")
    public void end(UUID id) {
        transaction.executeWithoutResult(status -> {
            PracticeExport export =
                    store.find(id).filter(one -> one.endedAt() == null).orElseThrow(NotFound::new);
            end(export, export.state() == State.READY ? State.GONE : State.STOPPED);
        });
        making.delete(id);
    }

    private void end(PracticeExport export, State as) {
        if (store.end(export.id(), as, Me.id(), clock.instant())) {
            audit.record(Action.PRACTICE_EXPORT_ENDED, export.id());
        }
    }

    private boolean isTooOld(PracticeExport export) {
        return export.state() == State.WAITING
                && clock.instant().isAfter(export.askedAt().plus(WAITS));
    }

    /**
     * Gives the file to one of the two, while it is there. That it was fetched stands in the audit
     * before the first byte.
     *
     * @param out stays open
     */
    @AllowedTo("'ADMINISTRATOR'")
    public void fetch(UUID id, OutputStream out) throws IOException {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            boolean there =
                    store.find(id)
                            .filter(one -> one.state() == State.READY && one.isOf(Me.id()))
                            .map(PracticeExport::goesAt)
                            .filter(now::isBefore)
                            .filter(goes -> Files.isRegularFile(making.file(id)))
                            .isPresent();
            if (!there) {
                throw new NotFound();
            }
            audit.record(Action.PRACTICE_EXPORT_FETCHED, id);
        });
        Files.copy(making.file(id), out);
    }
}
