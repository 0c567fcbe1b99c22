package app.trellis.identity;

import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins were tried from one network address; nothing was looked up. */
class TooManyTries extends AuthenticationException {

    TooManyTries() {
        super("Too many tries");
    }
}
