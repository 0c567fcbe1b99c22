/** Shows how one client's marks move, in chart, sentence and table. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "responses",
            "assignments",
            "library",
            "measures",
            "statistics",
            "care",
            "organization",
            "identity",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.trends;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
