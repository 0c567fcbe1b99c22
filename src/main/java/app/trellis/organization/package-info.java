/** Practices, their members and roles, supervision lines and settings. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::files",
            "identity",
            "audit",
            "messages",
            "vault"
        })
@NullMarked
package app.trellis.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
