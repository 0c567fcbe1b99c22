package app.trellis.care;

/**
 * When somebody belongs to a client's care team, for statements that ask: from day to day, and for
 * whoever stands in between two moments besides. Where the use of a record is restricted, only
 * those who are named with it, and whoever stands in for one of them. The one wording of it, so
 * that a record, a list and a queue never differ.
 */
public final class OnTeam {

    /**
     * A condition on the row {@code t} of {@code care_team}; binds {@code today} and {@code now}.
     */
    public static final String NOW =
            """
            (t.from_day <= :today and (t.until_day is null or t.until_day >= :today)
               and (t.until_at is null or (t.from_at <= :now and t.until_at > :now))
               and not exists (
                   select 1 from restriction kept
                    where kept.practice_id = t.practice_id and kept.client_id = t.client_id
                      and kept.set_at is not null and kept.over_at is null
                      and not exists (
                          select 1 from restriction_reader few
                           where few.practice_id = kept.practice_id
                             and few.restriction_id = kept.id
                             and few.member_id = coalesce(t.stands_in_for, t.member_id))))
            """;

    private OnTeam() {}

    /**
     * A condition: that the use of a client's record is not restricted, for whoever reads it
     * without belonging to the few.
     *
     * @param client the column that names the client, with its table, which has a {@code
     *     practice_id}
     */
    public static String unrestricted(String client) {
        return """
        not exists (select 1 from restriction kept
                     where kept.practice_id = :practice and kept.client_id = %s
                       and kept.set_at is not null and kept.over_at is null)
        """
                .formatted(client);
    }
}
