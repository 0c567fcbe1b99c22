/** The player's page, its endpoint and what a practitioner reads. */
@NullMarked
package app.trellis.responses.ui;

import org.jspecify.annotations.NullMarked;
