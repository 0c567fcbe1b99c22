package app.trellis.care;

import app.trellis.shared.MemberId;

/**
 * One figure of one person in a team.
 *
 * @param figure name of the {@link TeamFigure}
 * @param clients how many different clients stand behind it; 0 where it counts work
 * @param amount how much there was
 * @param done how much of it was done; 0 where nothing can be done
 */
public record TeamCount(String figure, MemberId member, int clients, int amount, int done) {}
