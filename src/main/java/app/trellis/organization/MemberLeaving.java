package app.trellis.organization;

import app.trellis.shared.MemberId;

/**
 * Somebody's place is about to end. A listener in the same transaction may refuse, when something
 * of theirs must be passed on by name first.
 */
public record MemberLeaving(MemberId member) {}
