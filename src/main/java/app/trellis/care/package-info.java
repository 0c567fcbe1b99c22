/** Clients, the care team and its one access rule, sessions, holds and the caseload. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "organization",
            "identity",
            "vault",
            "audit",
            "messages"
        })
@NullMarked
package app.trellis.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
