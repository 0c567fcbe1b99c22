package app.trellis.organization;

import java.time.Instant;

/**
 * An invitation as it is shown once to whoever made it.
 *
 * @param path the link's path below the public address
 * @param mailed whether it also went out by mail
 */
public record IssuedInvitation(String path, boolean mailed, Instant expiresAt) {}
