package app.trellis.organization;

import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what a practice says about itself and this program to whoever asks, signed in or not. */
@Service
public class ReadingDocuments {

    private final Practices practices;
    private final DocumentStore store;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    ReadingDocuments(
            Practices practices,
            DocumentStore store,
            CurrentPerson current,
            TransactionTemplate transaction) {
        this.practices = practices;
        this.store = store;
        this.current = current;
        this.transaction = transaction;
    }

    /**
     * What can be read of the person's own practice; else of the one this device knew last; else of
     * the only one there is. A draft is among it where it holds for everybody and nothing in it is
     * left to be filled in.
     *
     * @param knownHere the practice that this device knew last, or null
     */
    @AllowedToAnyone
    public List<PracticeDocument> all(@Nullable PracticeId knownHere) {
        return practice(knownHere)
                .map(practice -> CurrentPractice.call(practice, () -> inTransaction(practice)))
                .orElseGet(() -> drafts("Trellis"));
    }

    private Optional<PracticeId> practice(@Nullable PracticeId knownHere) {
        Optional<PracticeId> known =
                current.find()
                        .map(person -> person.practiceId())
                        .or(() -> Optional.ofNullable(knownHere));
        return known.isPresent() ? known : onlyOne();
    }

    private Optional<PracticeId> onlyOne() {
        List<Practice> two =
                transaction.execute(status -> practices.findAll(PageRequest.of(0, 2)).getContent());
        return two == null || two.size() != 1
                ? Optional.empty()
                : Optional.of(two.getFirst().details().id());
    }

    private List<PracticeDocument> inTransaction(PracticeId practice) {
        List<PracticeDocument> all =
                transaction.execute(status ->
                        practices
                                .findById(practice.value())
                                .map(found -> all(found.details().name()))
                                .orElseGet(() -> drafts("Trellis")));
        return all == null ? List.of() : all;
    }

    private List<PracticeDocument> all(String name) {
        Map<DocumentKind, PracticeDocument> newest = store.newest();
        return Arrays.stream(DocumentKind.values())
                .map(kind -> newest.getOrDefault(kind, DocumentDrafts.draft(kind, name)))
                .filter(one -> !one.isDraft() || !one.hasGaps())
                .toList();
    }

    private static List<PracticeDocument> drafts(String name) {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> DocumentDrafts.draft(kind, name))
                .filter(one -> !one.hasGaps())
                .toList();
    }
}
