/**
 * What leaves Trellis and what enters it: a person's own data as a file, what they ask to be
 * erased, and clients and past scores from a file.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "assignments",
            "measures",
            "care",
            "organization",
            "identity",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
