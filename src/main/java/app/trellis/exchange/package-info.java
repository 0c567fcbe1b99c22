/** What leaves Trellis: a person's own data as a file, and what they ask to be erased. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "assignments",
            "care",
            "organization",
            "identity",
            "audit"
        })
@NullMarked
package app.trellis.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
