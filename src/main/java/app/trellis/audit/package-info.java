/** Records who did what to which record, in the same transaction, or the work fails. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package app.trellis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
