package app.trellis.vault;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a sealed text lies. It is bound into the seal, so that a text moved to another row, column
 * or practice does not open there.
 *
 * @param practice the practice, or null for a global table
 * @param table table name
 * @param column column name
 * @param row id of the row
 */
public record Place(@Nullable PracticeId practice, String table, String column, UUID row) {

    /** A place in a table of the current practice. */
    public static Place of(String table, String column, UUID row) {
        return new Place(CurrentPractice.get(), table, column, row);
    }

    /** A place in one of the global tables. */
    public static Place global(String table, String column, UUID row) {
        return new Place(null, table, column, row);
    }

    byte[] associatedData() {
        String text =
                String.join(
                        "|",
                        "v1",
                        practice == null ? "" : practice.toString(),
                        table,
                        column,
                        row.toString());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
