package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

    private static final Cell FEWER = new Cell.FewerThan(5);
    private static final Cell WITHHELD = new Cell.Withheld();

    @Test
    void fewerThanFiveAreNotShownAndATrueZeroIs() {
        assertThat(SmallCells.of(List.of(3, 0, 2, 9), 5).cells())
                .containsExactly(FEWER, shown(0), FEWER, shown(9));
    }

    @Test
    void fiveMayBeSeenAndFourMayNot() {
        assertThat(SmallCells.of(List.of(5, 4, 4), 5).cells())
                .containsExactly(shown(5), FEWER, FEWER);
    }

    @Test
    void oneHiddenNumberTakesTheSmallestOtherWithIt() {
        SmallCells small = SmallCells.of(List.of(3, 12, 8), 5);

        assertThat(small.cells()).containsExactly(FEWER, shown(12), WITHHELD);
        assertThat(small.total()).isEqualTo(shown(23));
    }

    @Test
    void aSumThatLeavesOnlyOneWayIsNotShown() {
        assertThat(SmallCells.of(List.of(1, 1, 9), 5).total()).isEqualTo(WITHHELD);
        assertThat(SmallCells.of(List.of(4, 4, 9), 5).total()).isEqualTo(WITHHELD);
        assertThat(SmallCells.of(List.of(1, 5, 9), 5).total()).isEqualTo(WITHHELD);
        assertThat(SmallCells.of(List.of(2, 3, 9), 5).total()).isEqualTo(shown(14));
    }

    @Test
    void aSumThatWouldTellOfFewerThanFiveTogetherIsNotShown() {
        assertThat(SmallCells.of(List.of(1, 2, 9), 5).total()).isEqualTo(WITHHELD);
    }

    @Test
    void onePersonAloneIsFewerThanFiveInTheSumToo() {
        SmallCells small = SmallCells.of(List.of(3), 5);

        assertThat(small.cells()).containsExactly(FEWER);
        assertThat(small.total()).isEqualTo(FEWER);
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        SmallCells large = SmallCells.of(List.of(7, 0, 30), 5);

        assertThat(large.cells()).containsExactly(shown(7), shown(0), shown(30));
        assertThat(large.total()).isEqualTo(shown(37));
    }

    /**
     * An attacker who knows every rule looks at each table that one to four people can make with so
     * many clients at most, and subtracts: each hidden small number must leave at least two
     * answers.
     */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 40", "3, 36", "4, 30"})
    void noHiddenNumberCanBeSubtracted(int people, int most) {
        Map<SmallCells, List<Set<Integer>>> possible = new HashMap<>();
        for (List<Integer> counts : everyTable(people, most)) {
            List<Set<Integer>> values =
                    possible.computeIfAbsent(SmallCells.of(counts, 5), table -> sets(people));
            for (int i = 0; i < people; i++) {
                values.get(i).add(counts.get(i));
            }
        }

        possible.forEach((table, values) -> {
            // Near the edge of the enumeration some of the possible tables are missing.
            boolean whole = table.total().isShown() || seen(table) + 4 * people <= most;
            for (int i = 0; whole && i < people; i++) {
                if (table.cells().get(i).equals(FEWER)) {
                    assertThat(values.get(i)).as(table.toString()).hasSizeGreaterThan(1);
                }
            }
        });
        assertThat(possible).isNotEmpty();
    }

    private static List<Set<Integer>> sets(int people) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static List<List<Integer>> everyTable(int people, int most) {
        List<List<Integer>> tables = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < people; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> table : tables) {
                int left = most - table.stream().mapToInt(Integer::intValue).sum();
                for (int count = 0; count <= left; count++) {
                    List<Integer> next = new ArrayList<>(table);
                    next.add(count);
                    longer.add(next);
                }
            }
            tables = longer;
        }
        return tables;
    }

    private static int seen(SmallCells table) {
        return table.cells().stream()
                .mapToInt(cell -> cell instanceof Cell.Shown(int number) ? number : 0)
                .sum();
    }

    private static Cell shown(int number) {
        return new Cell.Shown(number);
    }
}
