package app.trellis.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/**
 * A service method for a practice's own tools and for no person. Which clients it touches is asked
 * in its statements: those whose practitioner said yes to the tool.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAllAuthorities({value}) and @tools.isLive(authentication)")
@HandleAuthorizationDenied(handlerClass = DeniedIsNotFound.class)
public @interface AllowedToTool {

    /**
     * What its token must let it do, in quotes of its own: {@code "'SCOPE_scores:read'"}; several
     * with commas between, and all of them are asked for.
     */
    String value();
}
