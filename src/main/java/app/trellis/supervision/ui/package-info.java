/** Supervision meetings and a supervisor's own notes, on screen. */
@NullMarked
package app.trellis.supervision.ui;

import org.jspecify.annotations.NullMarked;
