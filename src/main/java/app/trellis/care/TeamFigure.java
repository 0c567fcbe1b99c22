package app.trellis.care;

/**
 * A figure of the report over a team. The module that knows what it counts contributes one as a
 * bean; the report reads all of them in one statement and never learns whose they are.
 *
 * <p>The select may use {@code team (member_id, from_day, until_day)}, the days on which somebody
 * was supervised, one row a line, {@code place (zone)}, the practice's zone, and the parameters
 * {@code :practice}, {@code :from}, {@code :until} (the days of the report, both counted), {@code
 * :today} and {@code :before} (work started earlier has waited too long). Lines may overlap, so ask
 * for them with {@code exists}.
 *
 * @param name what the report calls it, lower-case letters and dashes
 * @param select one row a member with the columns {@code member_id}, {@code clients} (how many
 *     different clients stand behind it, 0 where it counts work and not clients), {@code amount}
 *     and {@code done}, in this order; where it tells how long something took, {@code done} is the
 *     median in minutes
 */
public record TeamFigure(String name, String select) {

    /**
     * The day of a moment in the practice's zone, where the select can see {@code place}.
     *
     * @param column of the moment
     */
    public static String dayOf(String column) {
        return "cast(%s at time zone (select zone from place) as date)".formatted(column);
    }

    /**
     * The end of a select over moments: of whoever led the care team on that day and was supervised
     * on it. The rows before it are called {@code o} and have {@code practice_id, client_id,
     * on_day}.
     */
    public static final String BY_LEAD =
            """
              join care_team t
                on t.practice_id = o.practice_id and t.client_id = o.client_id
               and t.part = 'LEAD' and t.from_day <= o.on_day
               and (t.until_day is null or t.until_day >= o.on_day)
             where o.on_day between :from and :until
               and exists (select 1 from team s
                            where s.member_id = t.member_id
                              and o.on_day between s.from_day and s.until_day)
             group by t.member_id
            """;

    public TeamFigure {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException("No name for a figure: " + name);
        }
    }
}
