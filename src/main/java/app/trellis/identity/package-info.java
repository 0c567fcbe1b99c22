/** Accounts, passwords, sign-in and the person who is signed in. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "vault", "audit", "messages"})
@NullMarked
package app.trellis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
