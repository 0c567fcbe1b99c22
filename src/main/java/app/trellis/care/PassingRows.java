package app.trellis.care;

/**
 * Rows that are kept for a while and not longer; contributed by the module whose they are, and
 * deleted at night.
 */
public interface PassingRows {

    /** So many of a kind go in one night at most; the next night has the rest. */
    int AT_ONCE = 2_000;

    /**
     * Nothing of a client is deleted while a legal matter is open for them: begins with {@code not
     * exists} and wants the table that is deleted from to be named {@code r}.
     */
    String NO_LEGAL_MATTER =
            """
            not exists (select 1 from legal_matter l
                         where l.practice_id = r.practice_id and l.client_id = r.client_id
                           and l.open_as = 'OPEN')
            """;

    /**
     * Deletes what is old, in the practice that is bound.
     *
     * @return how many rows went
     */
    int deleteOld();
}
