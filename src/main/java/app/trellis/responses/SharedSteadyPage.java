package app.trellis.responses;

import java.time.Instant;
import java.util.List;

/** A client's steady page as their practitioner may read it: without the parts kept private. */
public record SharedSteadyPage(Instant changedAt, List<AnsweredQuestion> questions) {}
