/**
 * Mails and notifications that remind a client who said yes to them, and what can be done from such
 * a mail.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "assignments",
            "care",
            "responses",
            "identity",
            "messages",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
