/** Where an administrator keeps tools, and where a practitioner lets one in. */
@NullMarked
package app.trellis.tools.ui;

import org.jspecify.annotations.NullMarked;
