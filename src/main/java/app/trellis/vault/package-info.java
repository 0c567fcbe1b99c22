/** Seals what people wrote, so that a stolen database tells nothing. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package app.trellis.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
