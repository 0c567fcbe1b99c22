package app.trellis.identity;

/**
 * The part of every live access check that asks whether a session showed as much as the practice
 * demands now, so that a practice that asks for more is not waiting for anybody's next sign-in.
 */
public final class EnoughShown {

    /**
     * Over {@code membership m}; {@code :second} says whether more than a password was shown
     * ({@link Factor#isMoreThanPassword}).
     */
    public static final String SQL =
            """
            (:second = true or exists (
               select 1 from practice p
                where p.practice_id = m.practice_id
                  and case when m.is_client then p.client_second_step
                           else p.staff_second_step end <> 'REQUIRED'))
            """;

    private EnoughShown() {}
}
