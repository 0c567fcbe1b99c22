package app.trellis.care;

import app.trellis.shared.DeniedIsNotFound;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/**
 * A service method that deals with the place of a client in the practice, not with what they wrote.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole({value}) and @careTeam.mayLookAfter(authentication, #client)")
@HandleAuthorizationDenied(handlerClass = DeniedIsNotFound.class)
public @interface LooksAfterRecord {

    /** Roles, each in quotes of its own: {@code "'PRACTITIONER'"}. */
    String[] value();
}
