package app.trellis.exchange;

import java.util.List;

/**
 * What is wrong in a row and what to do about it.
 *
 * @param row as a spreadsheet counts, the headings being row 1
 * @param column its heading; blank where the row itself is meant
 * @param key message key of the sentence
 */
public record ImportProblem(int row, String column, String key, List<Object> arguments) {

    public ImportProblem {
        arguments = List.copyOf(arguments);
    }

    static ImportProblem of(int row, String column, String key, Object... arguments) {
        return new ImportProblem(row, column, key, List.of(arguments));
    }
}
