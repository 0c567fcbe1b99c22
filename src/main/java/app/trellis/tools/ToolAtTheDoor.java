package app.trellis.tools;

import app.trellis.shared.PracticeId;
import app.trellis.shared.Tool;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A tool that showed a token which holds. */
record ToolAtTheDoor(UUID toolId, PracticeId practiceId, Set<Scope> scopes) implements Tool {

    ToolAtTheDoor {
        scopes = Set.copyOf(scopes);
    }

    /** The tool that asks; only where its token has already been demanded. */
    static ToolAtTheDoor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ToolAtTheDoor tool) {
            return tool;
        }
        throw new IllegalStateException("No tool asks");
    }
}
