package app.trellis.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An unsafe sign that rests pages.
 *
 * @param about the role it is about, where the scope is a role
 * @param source what it was said in, or null
 * @param reasonShared whether the practitioner may see which sign it was
 */
public record Sign(
        HoldCode code,
        HoldScope scope,
        @Nullable About about,
        @Nullable UUID source,
        boolean reasonShared) {}
