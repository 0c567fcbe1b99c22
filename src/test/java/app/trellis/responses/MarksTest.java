package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

    @ParameterizedTest
    @CsvSource({
        "4, 8, true",
        "8, 7, true",
        "0, 3, true",
        "3, 6, true",
        "6, 6, false",
        "4, 6, false",
        "9, 2, false"
    })
    void aPageStirsUpWhenItEndsHighOrThreeAboveItsStart(int before, int after, boolean stirs) {
        assertThat(new Marks(before, after).stirredUp()).isEqualTo(stirs);
    }

    @Test
    void leftBlankTriggersNothing() {
        assertThat(marks(null, null).stirredUp()).isFalse();
        assertThat(marks(9, null).stirredUp()).isFalse();
        assertThat(marks(null, 6).stirredUp()).isFalse();
        assertThat(marks(null, 7).stirredUp()).isTrue();
    }

    private static Marks marks(@Nullable Integer before, @Nullable Integer after) {
        return new Marks(before, after);
    }
}
