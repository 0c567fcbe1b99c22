package app.trellis.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param columns from 0
 * @param measure key of the questionnaire of every row; null where a column names it
 * @param sameNames whether people may be added whose name is on one's list already
 */
public record ImportMapping(
        Map<ImportField, Integer> columns,
        @Nullable String measure,
        DayOrder order,
        boolean sameNames) {

    public ImportMapping {
        columns = Map.copyOf(columns);
    }
}
