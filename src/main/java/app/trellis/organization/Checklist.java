package app.trellis.organization;

/** What an administrator still has to see to before real people use a new practice. */
public record Checklist(
        boolean crisisText, boolean timeZone, boolean mailTest, boolean keyCopy, boolean backup) {

    /** One line of the checklist. */
    public enum Step {
        CRISIS_TEXT,
        TIME_ZONE,
        MAIL_TEST,
        KEY_COPY,
        BACKUP
    }

    public boolean isDone(Step step) {
        return switch (step) {
            case CRISIS_TEXT -> crisisText;
            case TIME_ZONE -> timeZone;
            case MAIL_TEST -> mailTest;
            case KEY_COPY -> keyCopy;
            case BACKUP -> backup;
        };
    }
}
