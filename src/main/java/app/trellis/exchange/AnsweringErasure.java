package app.trellis.exchange;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientNames;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import app.trellis.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the practice does with the wishes of its clients, and what it tells them beforehand. */
@Service
public class AnsweringErasure {

    private final ErasureWishes wishes;
    private final KeepingByLaw keeping;
    private final ClientNames names;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    AnsweringErasure(
            ErasureWishes wishes,
            KeepingByLaw keeping,
            ClientNames names,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.wishes = wishes;
        this.keeping = keeping;
        this.names = names;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A wish of a client of the practice.
     *
     * @param name of the client
     */
    public record Line(ErasureWish wish, String name) {}

    /** All that were not taken back, the newest first; at most 200. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<Line> all() {
        List<ErasureWish> all = wishes.all();
        Map<ClientId, String> known = names.of(all.stream().map(ErasureWish::client).toList());
        return all.stream()
                .map(wish -> new Line(wish, known.getOrDefault(wish.client(), "")))
                .toList();
    }

    /**
     * Notes that the client was answered: what was erased, and what has to be kept and for how
     * long.
     *
     * @throws NotFound when no confirmed wish waits under this id
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void answered(UUID wish) {
        ClientId client =
                wishes.answer(wish, current.get().memberId(), clock.instant())
                        .orElseThrow(NotFound::new);
        audit.record(Action.ERASURE_ANSWERED, client, wish);
    }

    /** What clients read about what must be kept. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public WordsOnKeeping words() {
        return keeping.words();
    }

    /** Writes it anew. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void write(WordsOnKeeping words) {
        keeping.write(
                new WordsOnKeeping(
                        Text.clean(words.english(), WordsOnKeeping.LONGEST),
                        Text.clean(words.spanish(), WordsOnKeeping.LONGEST)));
        audit.record(Action.SETTINGS_CHANGED, CurrentPractice.get().value());
    }
}
