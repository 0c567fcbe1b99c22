package app.trellis.organization;

import app.trellis.shared.MemberId;

/** Somebody under the signed-in supervisor today, by a line of theirs or as somebody's deputy. */
public record PersonToday(MemberId id, String name) {}
