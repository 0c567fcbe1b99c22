/** The page on which a client takes a copy of what is theirs. */
@NullMarked
package app.trellis.exchange.ui;

import org.jspecify.annotations.NullMarked;
