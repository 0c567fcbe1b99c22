package app.trellis.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/** A service method for people in one of some roles, which touches no single client's record. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole({value}) and @membership.isLive(authentication)")
@HandleAuthorizationDenied(handlerClass = DeniedIsNotFound.class)
public @interface AllowedTo {

    /** Roles, each in quotes of its own: {@code "'ADMINISTRATOR'"}. */
    String[] value();
}
