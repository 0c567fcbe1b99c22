/** The trends tab. */
@NullMarked
package app.trellis.trends.ui;

import org.jspecify.annotations.NullMarked;
