package app.trellis.identity;

import org.springframework.security.core.AuthenticationException;

/** The password was given too long ago, or never: sign-in begins anew. */
class ArrivalOver extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ArrivalOver() {
        super("The password has to be given again");
    }
}
