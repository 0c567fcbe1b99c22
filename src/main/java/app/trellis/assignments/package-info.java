/** What a client is asked to do, when, and what rests. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "library",
            "measures",
            "care",
            "messages",
            "audit",
            "vault"
        })
@NullMarked
package app.trellis.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
