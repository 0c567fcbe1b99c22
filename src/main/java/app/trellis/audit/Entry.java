package app.trellis.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, written once and never changed. It holds ids and codes, never what people wrote.
 *
 * @param at in microseconds, which is what both databases keep
 * @param actor a member, the token of a tool, or nobody where the program itself acted
 * @param roles of the actor at that moment, in order, with commas
 * @param action the name of an {@link Action}
 * @param client whose record it was, by number
 * @param subject what it was about, by number
 * @param request the number of the request in the log
 */
record Entry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String roles,
        String action,
        @Nullable UUID client,
        @Nullable UUID subject,
        @Nullable String request) {}
