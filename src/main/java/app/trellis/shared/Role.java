package app.trellis.shared;

/** What a person is in a practice; a person may be several of them. */
public enum Role {
    CLIENT,
    PRACTITIONER,
    SUPERVISOR,
    ADMINISTRATOR;

    /** The authority that stands for this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
