/** Sign-in, the account page and the ways back in. */
@NullMarked
package app.trellis.identity.ui;

import org.jspecify.annotations.NullMarked;
