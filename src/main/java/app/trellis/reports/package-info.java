/** Reports over a team that protect the people in them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "measures",
            "assignments",
            "responses",
            "alerts",
            "notes",
            "care",
            "organization",
            "identity",
            "messages",
            "statistics",
            "audit"
        })
@NullMarked
package app.trellis.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
