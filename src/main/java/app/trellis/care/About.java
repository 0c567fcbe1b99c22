package app.trellis.care;

/** Whom a page, a private talk or a hold is about: a role, never a name. */
public enum About {
    PARTNER,
    FORMER_PARTNER,
    FRIEND,
    FAMILY,
    WORK,
    GROUP,
    SOMEONE_ELSE,
    SELF
}
