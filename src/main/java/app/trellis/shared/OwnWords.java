package app.trellis.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method that gives a client what was written before. To a client it answers only for a
 * while after they showed that it is them, else with {@link AskAgain}: whichever page, file or
 * click it is asked by ({@code docs/decisions/0065}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnWords {}
