package app.trellis.organization;

import app.trellis.shared.PracticeId;
import java.time.LocalTime;
import java.time.ZoneId;

/** What somebody in need may read without signing in. */
public record HelpDetails(
        PracticeId practice, String name, CrisisWords crisis, ZoneId zone, LocalTime readFrom) {}
