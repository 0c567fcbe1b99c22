/** Questionnaires and check-ins: definitions, scoring and scores. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "statistics", "care", "audit"})
@NullMarked
package app.trellis.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
