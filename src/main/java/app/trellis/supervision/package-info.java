/** What supervisor and practitioner do together: their meetings, and a supervisor's own notes. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "care", "organization", "vault", "audit"})
@NullMarked
package app.trellis.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
