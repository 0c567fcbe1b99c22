package app.trellis.organization;

import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person on the administrator's list. */
public record MemberSummary(MemberId id, String name, Set<Role> roles, @Nullable Instant endedAt) {}
