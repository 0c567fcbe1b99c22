package app.trellis.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/** A service method about the signed-in person alone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize(
        "hasAnyRole('CLIENT', 'PRACTITIONER', 'SUPERVISOR', 'ADMINISTRATOR') and"
                + " @membership.isLive(authentication)")
@HandleAuthorizationDenied(handlerClass = DeniedIsNotFound.class)
public @interface AllowedToSignedIn {}
