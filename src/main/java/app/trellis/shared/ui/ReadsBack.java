package app.trellis.shared.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A client's page on which they read what was written before. Entering it asks for the PIN or the
 * password, unless that was given a moment ago; a page to write on does not ask.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsBack {}
