package app.trellis.measures;

import app.trellis.shared.ClientId;

/**
 * Where a client began and ended on one version of a questionnaire, in one time of being in care.
 *
 * @param scores how many valid scores there are, 1 or more; from 2 on first and last are two
 * @param first in points
 * @param last in points
 */
public record ScoreSpan(
        ClientId client, String key, int version, int scores, double first, double last) {}
