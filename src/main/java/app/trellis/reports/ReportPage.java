package app.trellis.reports;

import app.trellis.shared.Role;

/** A page with a report of which one can be told once a month. */
public enum ReportPage {
    TEAM("desk/reports", Role.SUPERVISOR),
    OUTCOMES("desk/outcomes", Role.SUPERVISOR),
    OWN_OUTCOMES("desk/own-outcomes", Role.PRACTITIONER),
    PRACTICE_OUTCOMES("desk/practice/outcomes", Role.ADMINISTRATOR);

    private final String path;
    private final Role reader;

    ReportPage(String path, Role reader) {
        this.path = path;
        this.reader = reader;
    }

    /** Its address inside the application. */
    public String path() {
        return path;
    }

    /** Who may open it. */
    Role reader() {
        return reader;
    }
}
