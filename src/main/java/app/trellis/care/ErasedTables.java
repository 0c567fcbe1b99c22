package app.trellis.care;

import java.util.List;

/**
 * Tables whose rows go with a client's record, and nothing besides.
 *
 * @param order smaller goes first
 */
public record ErasedTables(Half half, int order, List<String> tables) implements ErasedPart {

    public ErasedTables {
        tables = List.copyOf(tables);
    }

    public static ErasedTables written(int order, String... tables) {
        return new ErasedTables(Half.WRITTEN, order, List.of(tables));
    }

    public static ErasedTables noted(int order, String... tables) {
        return new ErasedTables(Half.NOTED, order, List.of(tables));
    }
}
