/** What the client did: drafts, submissions, sharing, and sent, read, discussed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "assignments",
            "library",
            "measures",
            "care",
            "identity",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
