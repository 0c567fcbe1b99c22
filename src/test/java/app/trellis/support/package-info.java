/** What tests stand on: a database, a clock, people, and a count of statements. */
@NullMarked
package app.trellis.support;

import org.jspecify.annotations.NullMarked;
