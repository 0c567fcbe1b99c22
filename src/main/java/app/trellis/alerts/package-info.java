/** Safety answers that wait for a named person: queue, acknowledgement, escalation. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "audit",
            "care",
            "identity",
            "messages",
            "organization",
            "responses"
        })
@NullMarked
package app.trellis.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
