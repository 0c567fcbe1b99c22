package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final int THRESHOLD = 5;

    @Test
    void aSmallCellIsNotToldAndNoneOfItsRow() {
        Disclosure disclosure = new Disclosure(20, THRESHOLD, List.of(), List.of());

        assertThat(disclosure.tell(List.of(people(0, 16), people(16, 20)))).isFalse();
        assertThat(disclosure.tell(List.of(people(0, 15), people(15, 20)))).isTrue();
    }

    @Test
    void anEmptyCellIsTold() {
        Disclosure disclosure = new Disclosure(20, THRESHOLD, List.of(), List.of());

        assertThat(disclosure.tell(List.of(people(0, 20), new BitSet()))).isTrue();
    }

    @Test
    void fewBetweenTwoCellsAreProtected() {
        Disclosure disclosure = new Disclosure(40, THRESHOLD, List.of(), List.of());
        disclosure.tell(List.of(people(0, 23)));

        assertThat(disclosure.tell(List.of(people(0, 22)))).isFalse();
        assertThat(disclosure.tell(List.of(people(0, 27)))).isFalse();
        assertThat(disclosure.tell(List.of(people(0, 18)))).isTrue();
    }

    @Test
    void fewLeftWhenWholeCellsOfAnotherRowAreTakenAwayAreProtected() {
        Disclosure disclosure = new Disclosure(40, THRESHOLD, List.of(), List.of());
        disclosure.tell(List.of(people(0, 10), people(10, 20), people(20, 40)));

        assertThat(disclosure.tell(List.of(people(0, 23)))).isFalse();
        assertThat(disclosure.tell(List.of(people(0, 17)))).isFalse();
        assertThat(disclosure.tell(List.of(people(5, 15)))).isTrue();
    }

    @Test
    void aSecretThatTakesSeveralRowsToWorkOutIsProtected() {
        // Two by two: the corner of three is a + b − c of three told sums.
        BitSet corner = people(0, 3);
        BitSet right = people(3, 13);
        BitSet below = people(13, 23);
        BitSet rest = people(23, 33);
        Disclosure disclosure = new Disclosure(33, THRESHOLD, List.of(corner), List.of());

        assertThat(disclosure.tell(List.of(Sets.either(corner, right)))).isTrue();
        assertThat(disclosure.tell(List.of(Sets.either(right, rest)))).isTrue();
        assertThat(disclosure.tell(List.of(Sets.either(corner, below)))).isTrue();
        assertThat(disclosure.tell(List.of(rest))).isFalse();
        assertThat(disclosure.tell(List.of(Sets.either(below, rest)))).isTrue();
    }

    @Test
    void whatWasTurnedDownLeavesNothingBehind() {
        Disclosure disclosure = new Disclosure(30, THRESHOLD, List.of(people(0, 4)), List.of());
        disclosure.tell(List.of(people(0, 30)));

        assertThat(disclosure.tell(List.of(people(4, 30)))).isFalse();
        assertThat(disclosure.tell(List.of(people(0, 10), people(10, 30)))).isTrue();
    }

    @Test
    void fewAreProtectedFromSomebodyWhoKnowsTheOthers() {
        Disclosure disclosure = new Disclosure(30, THRESHOLD, List.of(), List.of(people(0, 20)));

        assertThat(disclosure.tell(List.of(people(0, 23)))).isFalse();
        assertThat(disclosure.tell(List.of(people(10, 30)))).isTrue();
        assertThat(disclosure.tell(List.of(people(0, 20)))).isTrue();
        assertThat(disclosure.tell(List.of(people(14, 27)))).isFalse();
    }

    private static BitSet people(int from, int until) {
        BitSet people = new BitSet();
        IntStream.range(from, until).forEach(people::set);
        return people;
    }
}
