/** The supervisor's first report. */
@NullMarked
package app.trellis.reports.ui;

import org.jspecify.annotations.NullMarked;
