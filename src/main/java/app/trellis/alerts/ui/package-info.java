/** The queue of alerts, and who covers it. */
@NullMarked
package app.trellis.alerts.ui;

import org.jspecify.annotations.NullMarked;
