package app.trellis.identity;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and more has to be shown before anybody is signed in. */
class SecondStepNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Arriving arriving;

    SecondStepNeeded(Arriving arriving) {
        super("A second step is needed");
        this.arriving = arriving;
    }

    Arriving arriving() {
        return arriving;
    }
}
