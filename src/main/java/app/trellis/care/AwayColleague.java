package app.trellis.care;

import app.trellis.shared.MemberId;
import java.util.List;

/**
 * A colleague who may be away, as an administrator sees it.
 *
 * @param times when they are away, now and later, the soonest first
 * @param plan whose care is to be settled; who is asked about safety is not said
 */
public record AwayColleague(MemberId id, String name, List<Away> times, AwayPlan plan) {}
