package app.trellis.care;

/**
 * When somebody belongs to a client's care team, for statements that ask: from day to day, and for
 * whoever stands in between two moments besides. The one wording of it, so that a record, a list
 * and a queue never differ.
 */
public final class OnTeam {

    /**
     * A condition on the row {@code t} of {@code care_team}; binds {@code today} and {@code now}.
     */
    public static final String NOW =
            """
            (t.from_day <= :today and (t.until_day is null or t.until_day >= :today)
               and (t.until_at is null or (t.from_at <= :now and t.until_at > :now)))
            """;

    private OnTeam() {}
}
