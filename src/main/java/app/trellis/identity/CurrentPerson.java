package app.trellis.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in. */
@Component
public class CurrentPerson {

    public Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The person; only where a sign-in has already been demanded. */
    public SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
