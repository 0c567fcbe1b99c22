package app.trellis.organization;

/**
 * Whom somebody supervises on a day, by a line of their own or standing in for another supervisor,
 * for statements that ask. The one wording of it, so that pages, queues and alerts never differ.
 */
public final class LinesToday {

    /**
     * A table {@code l} of {@code practice_id}, {@code supervisor_id}, {@code practitioner_id},
     * {@code co_signs} and {@code stands_in}; binds {@code practice} and {@code today}.
     */
    public static final String L =
            """
            (select s.practice_id, s.supervisor_id, s.practitioner_id, s.co_signs,
                    false as stands_in
               from supervision_line s
              where s.practice_id = :practice and s.from_day <= :today
                and (s.until_day is null or s.until_day >= :today)
              union all
             select s.practice_id, d.deputy_id as supervisor_id, s.practitioner_id, s.co_signs,
                    true as stands_in
               from supervision_deputy d
               join supervision_line s
                 on s.practice_id = d.practice_id and s.supervisor_id = d.supervisor_id
              where d.practice_id = :practice and d.ended_at is null
                and d.from_day <= :today and d.until_day >= :today
                and s.from_day <= :today and (s.until_day is null or s.until_day >= :today)
                and s.practitioner_id <> d.deputy_id) l
            """;

    private LinesToday() {}
}
