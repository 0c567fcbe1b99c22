package app.trellis.organization;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The practice that the work at hand belongs to, also where nobody is signed in. For modules,
 * inside their transaction.
 */
@Component
public class PracticeAtWork {

    private final Practices practices;

    PracticeAtWork(Practices practices) {
        this.practices = practices;
    }

    /** What the practice says of itself; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PracticeDetails details() {
        return practices
                .findById(CurrentPractice.get().value())
                .orElseThrow(NotFound::new)
                .details();
    }
}
