package app.trellis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.trellis.shared.MemberId;
import app.trellis.statistics.ClinicalChange.Pair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeverityThirdsTest {

    /** Of nine cases the mildest three all recover, of the middle one, of the worst none. */
    private final List<ClosedEpisode> closed = new ArrayList<>();

    SeverityThirdsTest() {
        for (int first : new int[] {10, 11, 12}) {
            closed.add(episode(first, 3));
        }
        closed.add(episode(15, 4));
        closed.add(episode(15, 14));
        closed.add(episode(16, 15));
        for (int first : new int[] {21, 22, 23}) {
            closed.add(episode(first, 20));
        }
    }

    @Test
    void allTogetherAreExpectedToDoAsTheyDid() {
        assertThat(thirds().expected(all()).recovered()).isEqualTo(4.0);
        assertThat(thirds().expected(all()).distance()).isEqualTo(0.0);
    }

    @Test
    void whoTreatsTheWorstIsExpectedToSeeFewerRecover() {
        BitSet worst = new BitSet();
        worst.set(6, 9);
        BitSet mild = new BitSet();
        mild.set(0, 3);

        assertThat(thirds().expected(worst).recovered()).isEqualTo(0.0);
        assertThat(thirds().expected(mild).recovered()).isEqualTo(3.0);
    }

    @Test
    void theMiddleIsExpectedByItsOwnRate() {
        BitSet two = new BitSet();
        two.set(3, 5);

        assertThat(thirds().expected(two).recovered()).isCloseTo(2.0 / 3, within(0.05));
    }

    private SeverityThirds thirds() {
        return new SeverityThirds(closed, OutcomeRules.nhs(closed), all());
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, closed.size());
        return all;
    }

    private static ClosedEpisode episode(int first, int last) {
        return new ClosedEpisode(
                MemberId.next(),
                false,
                true,
                4,
                ClosedKeys.NONE,
                ClosedKeys.NONE,
                Map.of(
                        OutcomeRules.PHQ9, new Pair(first, last),
                        OutcomeRules.GAD7, new Pair(5, 5)));
    }
}
