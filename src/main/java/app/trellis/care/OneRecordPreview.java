package app.trellis.care;

import java.util.List;

/**
 * What it will mean that a client was entered twice, before it is said.
 *
 * @param left the name in the record that is left
 * @param kept the name in the one that is kept
 * @param there what lies in the record that is left and stays there, with counts that are not
 *     nought
 */
public record OneRecordPreview(String left, String kept, List<Count> there) {

    public OneRecordPreview {
        there = List.copyOf(there);
    }

    /**
     * How many rows of a kind there are.
     *
     * @param sentence message key; its one argument is the count
     */
    public record Count(String sentence, int count) {}
}
