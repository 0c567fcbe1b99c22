package app.trellis.organization;

import java.time.Instant;

/** Which version somebody agreed to, and when. */
public record AgreedDocument(DocumentKind kind, int number, Instant at) {}
