package app.trellis.organization;

import app.trellis.identity.CurrentPerson;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a practice's crisis text to whoever asks, signed in or not. */
@Service
public class HelpInNeed {

    private final Practices practices;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    HelpInNeed(Practices practices, CurrentPerson current, TransactionTemplate transaction) {
        this.practices = practices;
        this.current = current;
        this.transaction = transaction;
    }

    /**
     * The text of the person's own practice; else of the one this device knew last; else of the
     * only one there is.
     *
     * @param knownHere the practice that this device knew last, or null
     */
    @AllowedToAnyone
    public Optional<HelpDetails> find(@Nullable PracticeId knownHere) {
        PracticeId practice = current.find().map(person -> person.practiceId()).orElse(knownHere);
        if (practice == null) {
            return inTransaction(this::onlyOne);
        }
        return CurrentPractice.call(
                practice,
                () -> inTransaction(() -> practices.findById(practice.value()).map(this::help)));
    }

    /** The language of the person who is signed in, or the one their browser asks for. */
    @AllowedToAnyone
    public String language(String ofBrowser) {
        return current.find().map(person -> person.language()).orElse(ofBrowser);
    }

    /** Whether a client is signed in. */
    @AllowedToAnyone
    public boolean isForClient() {
        return current.find().filter(person -> person.is(Role.CLIENT)).isPresent();
    }

    /** What a practice of no known country would start with. */
    @AllowedToAnyone
    public String general(String language) {
        return CrisisTexts.startingWith("", language);
    }

    private Optional<HelpDetails> onlyOne() {
        var two = practices.findAll(PageRequest.of(0, 2)).getContent();
        return two.size() == 1 ? Optional.of(help(two.getFirst())) : Optional.empty();
    }

    private Optional<HelpDetails> inTransaction(
            java.util.function.Supplier<Optional<HelpDetails>> work) {
        Optional<HelpDetails> found = transaction.execute(status -> work.get());
        return found == null ? Optional.empty() : found;
    }

    private HelpDetails help(Practice practice) {
        PracticeDetails details = practice.details();
        return new HelpDetails(
                details.id(), details.name(), details.crisis(), details.zone(), details.readFrom());
    }
}
