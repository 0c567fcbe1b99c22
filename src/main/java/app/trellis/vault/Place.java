package app.trellis.vault;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a sealed text lies. It is bound into the seal, so that a text moved to another row, column,
 * client or practice does not open there.
 *
 * @param practice the practice, or null for a global table
 * @param key the client's key that seals it, or null where a text belongs to no client
 * @param table table name
 * @param column column name
 * @param row id of the row
 */
public record Place(
        @Nullable PracticeId practice,
        @Nullable ClientKey key,
        String table,
        String column,
        UUID row) {

    /** A place in a table of the current practice. */
    public static Place of(String table, String column, UUID row) {
        return of(CurrentPractice.get(), table, column, row);
    }

    /** A place in a table of a practice. */
    public static Place of(PracticeId practice, String table, String column, UUID row) {
        return new Place(practice, null, table, column, row);
    }

    /** A place in a client's record in the current practice. */
    public static Place of(ClientKey key, String table, String column, UUID row) {
        return new Place(CurrentPractice.get(), key, table, column, row);
    }

    /** A place in one of the global tables. */
    public static Place global(String table, String column, UUID row) {
        return new Place(null, null, table, column, row);
    }

    /** The same place as it was before clients had keys of their own. */
    Place withoutKey() {
        return new Place(practice, null, table, column, row);
    }

    byte[] associatedData() {
        String rest = String.join("|", table, column, row.toString());
        String of = practice == null ? "" : practice.toString();
        String text =
                key == null
                        ? String.join("|", "v1", of, rest)
                        : String.join(
                                "|",
                                "v2",
                                of,
                                key.client().toString(),
                                key.kind().name(),
                                key.author().toString(),
                                rest);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
