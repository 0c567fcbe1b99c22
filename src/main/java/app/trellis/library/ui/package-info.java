/** Browsing what can be assigned, as the client will see it. */
@NullMarked
package app.trellis.library.ui;

import org.jspecify.annotations.NullMarked;
