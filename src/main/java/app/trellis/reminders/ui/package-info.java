/** The client's page about reminders, and the page that stops them. */
@NullMarked
package app.trellis.reminders.ui;

import org.jspecify.annotations.NullMarked;
