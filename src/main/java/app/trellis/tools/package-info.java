/**
 * What a practice's own tools may read and do: tokens, the REST API, signed webhooks; and a record
 * as FHIR.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "assignments",
            "library",
            "measures",
            "responses",
            "notes",
            "care",
            "organization",
            "identity",
            "vault",
            "audit"
        })
@NullMarked
package app.trellis.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
