/** Sends content-free mail and notifications from an outbox, once. */
@ApplicationModule(allowedDependencies = {"shared", "vault"})
@NullMarked
package app.trellis.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
