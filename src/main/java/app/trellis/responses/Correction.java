package app.trellis.responses;

import java.time.Instant;

/**
 * What a client says is right instead of an answer that they sent.
 *
 * @param answer in words, or a mark or number where the question asks for one
 */
public record Correction(Instant at, AnsweredQuestion.Part answer) {}
