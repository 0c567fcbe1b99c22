package app.trellis.assignments;

import org.jspecify.annotations.Nullable;

/** What people wrote on an assignment, sealed; null where nothing was written. */
record SealedWords(
        byte @Nullable [] personalLine, byte @Nullable [] plan, byte @Nullable [] overrideReason) {}
