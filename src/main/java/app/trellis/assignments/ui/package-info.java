/** Assigning, the plan tab and Today. */
@NullMarked
package app.trellis.assignments.ui;

import org.jspecify.annotations.NullMarked;
