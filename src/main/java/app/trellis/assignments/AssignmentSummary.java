package app.trellis.assignments;

import app.trellis.care.About;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assignment in a client's plan, for practitioners.
 *
 * @param title its name for professionals
 * @param nextDue the next day it is due, or null
 * @param lastDone when it was last done as something due, or null
 * @param setAside how often it was set aside
 * @param lastReason why it was last set aside, where the client said
 * @param resting whether it rests for the client
 * @param waitsForSession whether it stays hidden until it was begun in a session
 * @param overrideReason why it was assigned although a <i>not for</i> line fits; blank when none
 * @param watched which answers call somebody, in the order of the questions
 * @param newerVersion the version that would be assigned today, where it is a newer one
 */
public record AssignmentSummary(
        AssignmentId id,
        AssignmentKind kind,
        String contentKey,
        int contentVersion,
        String title,
        boolean otherPerson,
        LifeContext context,
        @Nullable About about,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int dueDays,
        AssignmentStatus status,
        @Nullable LocalDate nextDue,
        @Nullable Instant lastDone,
        int setAside,
        @Nullable SetAsideReason lastReason,
        boolean resting,
        boolean waitsForSession,
        @Nullable LocalDate begunTogetherOn,
        String personalLine,
        Plan plan,
        String overrideReason,
        List<WatchedAnswer> watched,
        @Nullable Integer newerVersion,
        Instant assignedAt) {}
