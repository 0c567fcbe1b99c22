/** Set-up, the administrator's pages and accepting an invitation. */
@NullMarked
package app.trellis.organization.ui;

import org.jspecify.annotations.NullMarked;
