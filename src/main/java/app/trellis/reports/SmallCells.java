package app.trellis.reports;

import app.trellis.statistics.PracticeRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Counts with the small ones hidden, and a total that gives none of them away.
 *
 * @param cells in the order given
 * @param total withheld where the hidden cells together are small, where cells and total together
 *     leave only one possible value for a hidden cell, or where it is small itself
 */
record SmallCells(List<Cell> cells, Cell total) {

    static SmallCells of(List<Integer> counts, int threshold) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            named.put(String.valueOf(i), counts.get(i));
        }
        PracticeRules.Suppressed suppressed = PracticeRules.suppress(named, threshold);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            OptionalInt shown =
                    suppressed.shown().getOrDefault(String.valueOf(i), OptionalInt.empty());
            cells.add(cell(counts.get(i), shown, threshold));
        }
        int hiddenSum = suppressed.total() - seen(cells);
        boolean open =
                suppressed.totalMayBeShown()
                        && (hiddenSum == 0 || hiddenSum >= threshold)
                        && !canBeWorkedOut(cells, suppressed.total(), threshold);
        long hidden = cells.stream().filter(cell -> !cell.isShown()).count();
        return new SmallCells(
                List.copyOf(cells), total(suppressed.total(), open, hidden, threshold));
    }

    private static int seen(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell -> cell instanceof Cell.Shown(int number) ? number : 0)
                .sum();
    }

    private static Cell cell(int count, OptionalInt shown, int threshold) {
        if (shown.isPresent()) {
            return new Cell.Shown(count);
        }
        return count < threshold ? new Cell.FewerThan(threshold) : new Cell.Withheld();
    }

    /**
     * "Fewer than" would bound several hidden cells at once, so it is said of a single one only.
     */
    private static Cell total(int total, boolean open, long hidden, int threshold) {
        if (open) {
            return new Cell.Shown(total);
        }
        return hidden == 1 && total < threshold
                ? new Cell.FewerThan(threshold)
                : new Cell.Withheld();
    }

    /**
     * Whether a reader who knows these rules could tell a hidden cell from the total, or from its
     * absence. Small cells hold 1 to threshold − 1, and a withheld one at least the threshold and
     * at most the smallest count in sight. So the sums at both ends of what is possible are kept
     * back together: each alone would leave a single way to make it.
     */
    private static boolean canBeWorkedOut(List<Cell> cells, int total, int threshold) {
        int small = 0;
        int withheldAt = -1;
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Cell.FewerThan fewer -> small++;
                case Cell.Withheld other -> withheldAt = i;
                case Cell.Shown shown -> {}
            }
        }
        int hidden = total - seen(cells);
        if (small == 0) {
            return false;
        }
        if (withheldAt < 0) {
            return small == 1 || hidden == small || hidden == small * (threshold - 1);
        }
        long most = mostWithheld(cells, withheldAt);
        return hidden <= threshold + 2 || hidden >= most + threshold - 2;
    }

    /** The second cell to be hidden is the smallest in sight, and the first of equals. */
    private static long mostWithheld(List<Cell> cells, int at) {
        long most = Integer.MAX_VALUE;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Shown(int number) && number > 0) {
                most = Math.min(most, i > at ? number : number - 1);
            }
        }
        return most;
    }
}
