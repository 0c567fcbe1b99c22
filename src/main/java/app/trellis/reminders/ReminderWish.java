package app.trellis.reminders;

import java.time.LocalTime;

/**
 * What a client wants of reminders.
 *
 * @param usualAt the hour of what has none of its own
 * @param byMail whether they come by mail
 * @param lateNudge whether there is one late reminder
 * @param checkInLink whether a mail about a check-in may open it without signing in
 */
public record ReminderWish(
        LocalTime usualAt, boolean byMail, boolean lateNudge, boolean checkInLink) {}
