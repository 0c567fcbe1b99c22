/** Ids, the practice a piece of work runs in, and what every module needs; no domain words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
