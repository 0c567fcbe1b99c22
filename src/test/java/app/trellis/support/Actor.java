package app.trellis.support;

import app.trellis.identity.SignedIn;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import org.springframework.security.core.Authentication;

/** Somebody who is signed in, as the sign-in itself made them. */
public record Actor(Authentication authentication) {

    public SignedIn person() {
        return (SignedIn) java.util.Objects.requireNonNull(authentication.getPrincipal());
    }

    public MemberId id() {
        return person().memberId();
    }

    public PracticeId practice() {
        return person().practiceId();
    }
}
