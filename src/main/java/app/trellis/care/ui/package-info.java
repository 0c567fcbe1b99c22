/** The caseload, the client's page and the client's own frame. */
@NullMarked
package app.trellis.care.ui;

import org.jspecify.annotations.NullMarked;
