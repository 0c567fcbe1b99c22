package app.trellis.reminders;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.QuietHours;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client settled about reminders.
 *
 * @param possible whether any can be sent to them
 * @param ways by which way
 * @param on whether they said yes
 * @param usualAt the hour of what has none of its own
 * @param lateNudge whether there is one late reminder
 * @param checkInLink whether a mail about a check-in carries a link that opens it without signing
 *     in
 * @param quiet when nothing is sent
 * @param cues what runs for them, with the hour of its cue
 */
public record ReminderSettings(
        Possible possible,
        Ways ways,
        boolean on,
        LocalTime usualAt,
        boolean lateNudge,
        boolean checkInLink,
        QuietHours quiet,
        List<Cue> cues) {

    /** Whether anything can go to a client. */
    public enum Possible {
        YES,
        /** No mail server is there, and no notifications are offered. */
        NO_SERVER,
        /** Somebody else may read their mail or have their phone in hand. */
        SHARED_MAILBOX
    }

    /**
     * The ways there are.
     *
     * @param mail whether mail can go out
     * @param devices whether notifications to devices are offered
     * @param byMail whether the client wants them by mail
     */
    public record Ways(boolean mail, boolean devices, boolean byMail) {}

    /**
     * Something that runs.
     *
     * @param title its phone title
     * @param plan the client's own plan as a sentence, or null
     * @param at the hour of its cue, or null for the usual one
     */
    public record Cue(
            AssignmentId assignment, String title, @Nullable String plan, @Nullable LocalTime at) {}
}
