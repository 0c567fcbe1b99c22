package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.measures.NewestCheckIns.Felt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void threeOfTheLastFiveWithTheNewestAmongThemAreEnough() {
        assertThat(met(5, 5, 2, 5, 2, 5)).isTrue();
        assertThat(met(5, 5, 2, 2, 2, 5)).isFalse();
    }

    @Test
    void theNewestHasToBeOneOfThem() {
        assertThat(met(5, 4, 9, 9, 9, 9)).isFalse();
    }

    @Test
    void blankIsNotMet() {
        assertThat(met(5, null, 9, 9, 9, 9)).isFalse();
        assertThat(met(5, 9, null, null, 9, null)).isFalse();
    }

    @Test
    void olderOnesDoNotCount() {
        assertThat(met(5, 5, 5, 2, 2, 2, 9, 9)).isFalse();
    }

    @Test
    void threeCheckInsAreEnoughAndTwoAreNot() {
        assertThat(met(5, 6, 6, 6)).isTrue();
        assertThat(met(5, 6, 6)).isFalse();
        assertThat(met(5)).isFalse();
    }

    @Test
    void theNewestIsUnderTenDaysOld() {
        assertThat(aged(9).marksHold()).isTrue();
        assertThat(aged(10).marksHold()).isFalse();
    }

    @Test
    void theFloorIsTheClientsOwn() {
        assertThat(met(7, 6, 6, 6, 6, 6)).isFalse();
        assertThat(met(4, 4, 4, 4)).isTrue();
    }

    @Test
    void marksSayNothingAboutWhatRests() {
        Readiness rests = Readiness.of(5, felt(0, 9, 9, 9), true, false, TODAY);

        assertThat(rests.marksHold()).isTrue();
        assertThat(rests.nothingRests()).isFalse();
        assertThat(Readiness.of(5, felt(0, 9, 9, 9), false, true, TODAY).nothingRests()).isFalse();
    }

    private static boolean met(int floor, @Nullable Integer... marks) {
        return Readiness.of(floor, felt(0, marks), false, false, TODAY).marksHold();
    }

    private static Readiness aged(int days) {
        return Readiness.of(5, felt(days, 9, 9, 9), false, false, TODAY);
    }

    private static List<Felt> felt(int days, @Nullable Integer... marks) {
        List<Felt> felt = new ArrayList<>();
        for (Integer mark : marks) {
            felt.add(new Felt(TODAY.minusDays(days + 7L * felt.size()), mark));
        }
        return felt;
    }
}
