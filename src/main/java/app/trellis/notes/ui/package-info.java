/** The sessions tab and the note editor. */
@NullMarked
package app.trellis.notes.ui;

import org.jspecify.annotations.NullMarked;
