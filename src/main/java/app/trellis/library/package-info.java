/** Exercises, programs and cards as versioned content. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "organization", "audit"})
@NullMarked
package app.trellis.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
