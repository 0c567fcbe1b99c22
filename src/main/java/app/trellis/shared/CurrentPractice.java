package app.trellis.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The practice that the work at hand belongs to. A bound practice (links, jobs, set-up) goes before
 * the one of the signed-in person or of the tool that asks; without any of them, nothing of any
 * practice can be seen.
 */
public final class CurrentPractice {

    private static final ScopedValue<PracticeId> BOUND = ScopedValue.newInstance();

    private CurrentPractice() {}

    /** Runs work in a practice, whoever is signed in. */
    public static void run(PracticeId practice, Runnable work) {
        ScopedValue.where(BOUND, practice).run(work);
    }

    /** Runs work in a practice, whoever is signed in, and gives its result. */
    public static <T extends @Nullable Object> T call(PracticeId practice, Supplier<T> work) {
        return ScopedValue.where(BOUND, practice).call(work::get);
    }

    /** The practice of the work at hand. */
    public static Optional<PracticeId> find() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return Optional.of(person.practiceId());
        }
        if (authentication != null && authentication.getPrincipal() instanceof Tool tool) {
            return Optional.of(tool.practiceId());
        }
        return Optional.empty();
    }

    /** The practice of the work at hand; work outside any practice is a mistake in the program. */
    public static PracticeId get() {
        return find().orElseThrow(() -> new IllegalStateException("No practice is bound"));
    }
}
