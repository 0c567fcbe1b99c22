/** What goes out of Trellis as a file: a person's own data. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "care", "identity", "audit"})
@NullMarked
package app.trellis.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
