package app.trellis.care;

/**
 * Rows of a client that are counted before two records become one; contributed by the module whose
 * table it is.
 *
 * @param order smaller is said first
 * @param sentence message key; its one argument is the count
 * @param table has a {@code practice_id} and a {@code client_id}
 */
public record CountedTable(int order, String sentence, String table) {

    public CountedTable {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("No name of a table: " + table);
        }
    }
}
