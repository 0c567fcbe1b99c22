/** The demo practice, made by calling the real services with a moving clock. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "organization",
            "care",
            "library",
            "measures",
            "statistics",
            "assignments",
            "responses",
            "alerts",
            "notes",
            "trends",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
