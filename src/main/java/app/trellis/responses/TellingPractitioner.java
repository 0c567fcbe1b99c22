package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Tell my practitioner", from Help: a page that is open whenever care goes on. It is kept, sent
 * and read like every other page; sent for soon, it is a safety answer, because a person who writes
 * from Help is waiting for a person.
 */
@Service
public class TellingPractitioner {

    private final Responses responses;
    private final Settling settling;
    private final Pages pages;
    private final SealedAnswers sealed;
    private final Audit audit;
    private final Clock clock;

    TellingPractitioner(
            Responses responses,
            Settling settling,
            Pages pages,
            SealedAnswers sealed,
            Audit audit,
            Clock clock) {
        this.responses = responses;
        this.settling = settling;
        this.pages = pages;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the page: what was begun and not sent, or a fresh one.
     *
     * @throws Refused when nobody reads here any more
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public ResponseForPlayer open(ClientId client, Locale locale) {
        Instant now = clock.instant();
        if (settling.moment(client, now).nobodyReads()) {
            throw new Refused("responses.nobody-reads");
        }
        Response response =
                responses.words(client, Limit.of(1)).stream()
                        .findFirst()
                        .orElseGet(() -> responses.save(fresh(client, now)));
        audit.record(Action.RESPONSE_OPENED, client, response.id().value());
        response.readIn(locale);
        Page page = pages.page(AssignmentKind.WORD, Word.KEY, response.contentVersion(), locale);
        return ResponseForPlayer.of(response, page, sealed.json(response), Surroundings.NONE);
    }

    private Response fresh(ClientId client, Instant now) {
        ResponseId id = ResponseId.next();
        return Response.word(
                id, client, sealed.seal(client, id, Sharing.SHARED, Answers.NONE), now);
    }
}
