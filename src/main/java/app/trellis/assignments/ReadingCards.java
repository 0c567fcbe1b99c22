package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.library.Card;
import app.trellis.library.Content;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a client read a card that was assigned to them. A card asks nothing, so there is nothing to
 * send; that it was read is all that stays.
 */
@Service
public class ReadingCards {

    private final Occurrences occurrences;
    private final Content content;
    private final Audit audit;
    private final Clock clock;

    ReadingCards(Occurrences occurrences, Content content, Audit audit, Clock clock) {
        this.occurrences = occurrences;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The card, in the language of the client.
     *
     * @param occurrence the one time it is due; null for the one that is open today
     * @throws NotFound when it is no card, not there or not this client's
     * @throws Refused when it is not open
     */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public CardToRead open(
            ClientId client, AssignmentId assignment, @Nullable UUID occurrence, Locale locale) {
        AssignmentForResponse due = find(client, assignment, occurrence);
        Card card = content.card(due.contentKey(), locale);
        return new CardToRead(card.title(), card.text(), due.occurrence());
    }

    /** The client has read it; saying so twice changes nothing. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void haveRead(ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        AssignmentForResponse due = find(client, assignment, occurrence);
        UUID open = due.occurrence();
        if (open != null) {
            occurrences.done(client, open, clock.instant());
        }
        audit.record(Action.CARD_READ, client, assignment.value());
    }

    private AssignmentForResponse find(
            ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        AssignmentForResponse due = occurrences.open(client, assignment, occurrence);
        if (due.kind() != AssignmentKind.CARD) {
            throw new NotFound();
        }
        return due;
    }
}
