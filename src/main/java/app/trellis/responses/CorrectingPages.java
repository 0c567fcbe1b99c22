package app.trellis.responses;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a client set right what they sent, in sight: what was sent stays, the correction stands
 * beside it with its day, for the client and for whoever may read the answer itself. It moves no
 * number, lifts nothing and calls nobody, so an answer that can call a person is not corrected
 * here.
 */
@Service
public class CorrectingPages {

    /** Code points in one correction. */
    public static final int WORDS = 2_000;

    private static final int HIGHEST_MARK = 10;

    private final Responses responses;
    private final Corrections corrections;
    private final SealedAnswers sealed;
    private final Settling settling;
    private final Audit audit;
    private final Clock clock;

    CorrectingPages(
            Responses responses,
            Corrections corrections,
            SealedAnswers sealed,
            Settling settling,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.corrections = corrections;
        this.sealed = sealed;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets a mark right.
     *
     * @throws NotFound when the page is not there, not this client's, not sent, or asks no such
     *     mark
     * @throws Refused when the page holds as many corrections as it can
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void mark(ClientId client, ResponseId id, String field, int mark) {
        Response response = sent(client, id);
        Correctable.Range range = question(client, response, field).mark();
        if (range == null || mark < range.lowest() || mark > range.highest()) {
            throw new NotFound();
        }
        add(client, response, field, mark);
    }

    /**
     * Sets an answer right in words.
     *
     * @throws NotFound when the page is not there, not this client's, not sent, or has no such
     *     question
     * @throws Refused when there are no words, or the page holds as many corrections as it can
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void words(ClientId client, ResponseId id, String field, String words) {
        Response response = sent(client, id);
        if (question(client, response, field).mark() != null) {
            throw new NotFound();
        }
        String clean = Text.clean(words, WORDS).strip();
        if (clean.isBlank()) {
            throw new Refused("responses.correct.nothing");
        }
        add(client, response, field, clean);
    }

    private void add(ClientId client, Response response, String field, Object answer) {
        if (corrections.count(response.id()) >= Corrections.MOST) {
            throw new Refused("responses.correct.enough");
        }
        Instant now = clock.instant();
        corrections.add(client, response.id(), field, answer, now);
        response.correct(now);
        audit.record(Action.RESPONSE_CORRECTED, client, response.id().value());
    }

    private Response sent(ClientId client, ResponseId id) {
        return responses.lock(id, client).filter(Response::isSent).orElseThrow(NotFound::new);
    }

    private Correctable question(ClientId client, Response response, String field) {
        return among(sealed.filled(response, settling.dayOf(client, response.sentAt())).open())
                .stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The questions that can be corrected, in their order. */
    static List<Correctable> among(List<Field> open) {
        return open.stream()
                .filter(field -> !field.isText() && !callsOrDecides(field))
                .map(field -> new Correctable(field.id(), field.label(), range(field)))
                .toList();
    }

    /** Whether something follows from its answer: pages that rest, or a person who is called. */
    private static boolean callsOrDecides(Field field) {
        return !field.signs().isEmpty()
                || "KNOW".equals(field.block())
                || "FREE".equals(field.block())
                || field.columns().stream().anyMatch(CorrectingPages::callsOrDecides);
    }

    private static Correctable.@Nullable Range range(Field field) {
        if (!field.type().equals("slider")) {
            return null;
        }
        Integer lowest = field.min();
        Integer highest = field.max();
        return new Correctable.Range(
                lowest == null ? 0 : lowest, highest == null ? HIGHEST_MARK : highest);
    }
}
