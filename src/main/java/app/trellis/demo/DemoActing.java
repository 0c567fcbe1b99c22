package app.trellis.demo;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts as the people of the demo, each signed in as they would be. */
@Component
@Profile("demo")
class DemoActing {

    private final AuthenticationProvider signIn;

    DemoActing(AuthenticationProvider signIn) {
        this.signIn = signIn;
    }

    Authentication signIn(String email) {
        return Objects.requireNonNull(
                signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(
                                email, DemoCast.PASSWORD)));
    }

    <T> T as(Authentication actor, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(actor);
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void does(Authentication actor, Runnable work) {
        as(
                actor,
                () -> {
                    work.run();
                    return true;
                });
    }
}
