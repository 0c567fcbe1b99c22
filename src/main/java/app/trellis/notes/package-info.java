/** Session notes: drafted, signed, co-signed or returned, and added to. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "care",
            "organization",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
