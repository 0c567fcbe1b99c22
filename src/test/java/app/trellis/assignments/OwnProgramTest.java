package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.Gate;
import org.junit.jupiter.api.Test;

class OwnProgramTest {

    @Test
    void aWeekIsCopiedDayByDayAndWhatGoesOnByItselfStaysWhereItIs() {
        OwnProgram program =
                OwnProgram.EMPTY
                        .with(page("grounding", 1, Gate.Kind.DATE, Rhythm.ONCE))
                        .with(page("two-truths", 3, Gate.Kind.AFTER_PREVIOUS, Rhythm.ONCE))
                        .with(page("trust-check-in", 1, Gate.Kind.FIXED_INTERVAL, Rhythm.WEEKLY))
                        .with(page("trigger-log", 2, Gate.Kind.DATE, Rhythm.ALWAYS_OPEN));

        OwnProgram copied = program.copyWeek(1, 2);

        assertThat(copied.steps()).hasSize(6);
        assertThat(copied.on(8)).extracting(OwnStep::key).containsExactly("grounding");
        assertThat(copied.on(10)).extracting(OwnStep::key).containsExactly("two-truths");
        assertThat(copied.on(9)).isEmpty();
    }

    @Test
    void aCopyBehindTheLastWeekMakesTheGridLonger() {
        OwnProgram program =
                OwnProgram.EMPTY.with(page("grounding", 24, Gate.Kind.DATE, Rhythm.ONCE));

        assertThat(program.weeks()).isEqualTo(4);
        assertThat(program.copyWeek(4, 5).weeks()).isEqualTo(5);
    }

    @Test
    void aCopiedStepWaitsForTheCopyOfWhatItWaitedFor() {
        OwnProgram first = OwnProgram.EMPTY.with(page("grounding", 1, Gate.Kind.DATE, Rhythm.ONCE));
        OwnStep waits = page("two-truths", 2, Gate.Kind.AFTER_PREVIOUS, Rhythm.ONCE).called(0, 1);

        OwnProgram copied = first.with(waits).copyWeek(1, 3);

        OwnStep copy = copied.on(16).getFirst();
        assertThat(copy.after()).isEqualTo(copied.on(15).getFirst().id());
    }

    @Test
    void anIdNeverMeansTwoSteps() {
        OwnProgram program =
                OwnProgram.EMPTY
                        .with(page("grounding", 1, Gate.Kind.DATE, Rhythm.ONCE))
                        .without(1)
                        .with(page("two-truths", 1, Gate.Kind.DATE, Rhythm.ONCE));

        assertThat(program.steps()).extracting(OwnStep::id).containsExactly(2);
    }

    @Test
    void whatIsOpenFromTheFirstDayOfItsWeekOpensOnItsDayOnceItIsMoved() {
        OwnStep open = page("grounding", 8, Gate.Kind.NONE, Rhythm.ONCE);

        assertThat(open.on(15).gate()).isEqualTo(Gate.Kind.NONE);
        assertThat(open.on(16).gate()).isEqualTo(Gate.Kind.DATE);
    }

    @Test
    void nobodyWaitsForAStepThatWasTakenOut() {
        OwnProgram program =
                OwnProgram.EMPTY
                        .with(page("grounding", 1, Gate.Kind.DATE, Rhythm.ONCE))
                        .with(
                                page("two-truths", 2, Gate.Kind.AFTER_PREVIOUS, Rhythm.ONCE)
                                        .called(0, 1));

        assertThat(program.without(1).steps().getFirst().after()).isNull();
    }

    static OwnStep page(String key, int day, Gate.Kind gate, Rhythm rhythm) {
        return new OwnStep(
                0,
                day,
                key.equals("trust-check-in") ? AssignmentKind.CHECK_IN : AssignmentKind.EXERCISE,
                key,
                key,
                gate,
                0,
                false,
                null,
                rhythm,
                null,
                null,
                "");
    }
}
