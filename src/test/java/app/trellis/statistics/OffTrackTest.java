package app.trellis.statistics;

import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static app.trellis.statistics.OffTrack.Flag.LOST_EARLIER_GAIN;
import static app.trellis.statistics.OffTrack.Flag.NO_RELIABLE_IMPROVEMENT_BY_SESSION_6;
import static app.trellis.statistics.OffTrack.Flag.RELIABLE_DETERIORATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffTrackTest {

    private static final CaseRule TEN_OR_MORE = CaseRule.atLeast(10);

    @Test
    void worseByTheThresholdIsRed() {
        assertThat(assess(at(1, 12), at(3, 18)))
                .isEqualTo(assessment(OffTrack.Status.RED, RELIABLE_DETERIORATION));
        assertThat(assess(at(1, 12), at(3, 17))).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
    }

    @Test
    void fromSessionSixOnImprovementIsAskedAbout() {
        assertThat(assess(at(1, 17), at(5, 14))).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
        assertThat(assess(at(1, 17), at(6, 14)))
                .isEqualTo(assessment(OffTrack.Status.AMBER, NO_RELIABLE_IMPROVEMENT_BY_SESSION_6));
        assertThat(assess(at(1, 17), at(9, 12)))
                .isEqualTo(assessment(OffTrack.Status.AMBER, NO_RELIABLE_IMPROVEMENT_BY_SESSION_6));
        assertThat(assess(at(1, 17), at(6, 11))).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
    }

    @Test
    void whoIsNoCaseIsNotAskedForMore() {
        assertThat(assess(at(1, 12), at(6, 9))).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
        assertThat(assess(at(1, 12), at(6, 10)))
                .isEqualTo(assessment(OffTrack.Status.AMBER, NO_RELIABLE_IMPROVEMENT_BY_SESSION_6));
    }

    @Test
    void redSaysItAllAboutMissingImprovement() {
        assertThat(assess(at(1, 12), at(8, 18)))
                .isEqualTo(assessment(OffTrack.Status.RED, RELIABLE_DETERIORATION));
    }

    @Test
    void aGainThatIsGoneIsAmber() {
        assertThat(assess(at(1, 18), at(2, 12), at(3, 18)))
                .isEqualTo(assessment(OffTrack.Status.AMBER, LOST_EARLIER_GAIN));
        assertThat(assess(at(1, 18), at(2, 12), at(3, 17)))
                .isEqualTo(assessment(OffTrack.Status.NO_FLAG));
        assertThat(assess(at(1, 18), at(2, 13), at(3, 19)))
                .as("never a reliable gain")
                .isEqualTo(assessment(OffTrack.Status.NO_FLAG));
        assertThat(assess(at(1, 20), at(2, 5), at(3, 11)))
                .as("still better than the start")
                .isEqualTo(assessment(OffTrack.Status.AMBER, LOST_EARLIER_GAIN));
    }

    @Test
    void rulesAddUpInTheirOrder() {
        assertThat(assess(at(1, 12), at(2, 6), at(3, 18)))
                .isEqualTo(
                        assessment(OffTrack.Status.RED, RELIABLE_DETERIORATION, LOST_EARLIER_GAIN));
        assertThat(assess(at(1, 18), at(2, 11), at(6, 17)))
                .isEqualTo(
                        assessment(
                                OffTrack.Status.AMBER,
                                NO_RELIABLE_IMPROVEMENT_BY_SESSION_6,
                                LOST_EARLIER_GAIN));
    }

    @Test
    void scoresArePutInTheOrderOfTheirSessions() {
        assertThat(assess(at(3, 18), at(1, 12)))
                .isEqualTo(assessment(OffTrack.Status.RED, RELIABLE_DETERIORATION));
    }

    @Test
    void higherMayBeBetter() {
        CaseRule fiftyOrLess = CaseRule.atMost(50);

        assertThat(
                        OffTrack.offTrack(
                                List.of(at(1, 40), at(2, 30)), 10, fiftyOrLess, HIGHER_IS_BETTER))
                .isEqualTo(assessment(OffTrack.Status.RED, RELIABLE_DETERIORATION));
        assertThat(
                        OffTrack.offTrack(
                                List.of(at(1, 40), at(2, 50)), 10, fiftyOrLess, HIGHER_IS_BETTER))
                .isEqualTo(assessment(OffTrack.Status.NO_FLAG));
    }

    @Test
    void oneScoreIsNoChange() {
        assertThat(assess()).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
        assertThat(assess(at(7, 20))).isEqualTo(assessment(OffTrack.Status.NO_FLAG));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> OffTrack.offTrack(List.of(), 0, TEN_OR_MORE, LOWER_IS_BETTER))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> at(-1, 12)).hasMessageContaining("session");
        assertThatThrownBy(() -> at(1, Double.NaN)).hasMessageContaining("score");
        assertThat(at(0, 12).session()).isZero();
    }

    private static OffTrack.Assessment assess(OffTrack.Point... points) {
        return OffTrack.offTrack(List.of(points), 6, TEN_OR_MORE, LOWER_IS_BETTER);
    }

    private static OffTrack.Assessment assessment(OffTrack.Status status, OffTrack.Flag... flags) {
        return new OffTrack.Assessment(List.of(flags), status);
    }

    private static OffTrack.Point at(int session, double score) {
        return new OffTrack.Point(session, score);
    }
}
