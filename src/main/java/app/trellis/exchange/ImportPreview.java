package app.trellis.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a file looks like before anything of it is brought in.
 *
 * @param utf8 whether it is UTF-8; else Windows-1252
 * @param separator comma, semicolon or tab
 * @param headings the cells of its first row
 * @param first the next rows, five at most
 * @param rows how many there are below the headings
 * @param proposed columns that are called like what they hold, from 0
 * @param order in which its days seem to be written
 * @param alreadyBrought whether the same file was brought in before and not taken back
 */
public record ImportPreview(
        boolean utf8,
        char separator,
        List<String> headings,
        List<List<String>> first,
        int rows,
        Map<ImportField, Integer> proposed,
        DayOrder order,
        boolean alreadyBrought) {

    public ImportPreview {
        headings = List.copyOf(headings);
        first = List.copyOf(first);
        proposed = Map.copyOf(proposed);
    }

    @Override
    public String toString() {
        return "ImportPreview[%d]".formatted(rows);
    }
}
