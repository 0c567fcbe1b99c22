package app.trellis.organization;

import app.trellis.shared.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody who was invited to work here and has not come yet. */
public record PendingInvitation(UUID id, String name, Set<Role> roles, Instant expiresAt) {}
