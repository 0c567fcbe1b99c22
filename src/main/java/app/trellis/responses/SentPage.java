package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the client sent, as they find it again.
 *
 * @param title its neutral title
 * @param talkOn when a practitioner said that they will talk about it
 * @param bring whether the client wants to talk about it
 * @param mayBePrivate whether it can be taken back to the client alone
 * @param written whether something was written to the client on it that they have not opened
 * @param hidden whether the client does not want to see it in their list
 */
public record SentPage(
        ResponseId id,
        AssignmentKind kind,
        String title,
        Instant sentAt,
        ResponseState state,
        Sharing sharing,
        @Nullable Instant readAt,
        @Nullable LocalDate talkOn,
        @Nullable Instant discussedAt,
        boolean bring,
        boolean mayBePrivate,
        boolean written,
        boolean hidden) {}
