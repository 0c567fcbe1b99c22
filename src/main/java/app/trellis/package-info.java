/** Trellis: the application class, the shell and the clock, nothing else. */
@NullMarked
package app.trellis;

import org.jspecify.annotations.NullMarked;
