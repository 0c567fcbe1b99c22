/** Measures as people see them. */
@NullMarked
package app.trellis.measures.ui;

import org.jspecify.annotations.NullMarked;
