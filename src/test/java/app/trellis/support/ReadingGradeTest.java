package app.trellis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTest {

    @ParameterizedTest
    @CsvSource({"cat, 1", "table, 2", "names, 1", "wanted, 2", "practitioner, 4", "made, 1"})
    void countsTheSyllablesOfAnEnglishWord(String word, int count) {
        assertThat(ReadingGrade.syllablesInEnglish(word)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"sol, 1", "confianza, 3", "día, 2", "quien, 1", "guerra, 2", "leer, 2", "hoy, 1"})
    void countsTheSyllablesOfASpanishWord(String word, int count) {
        assertThat(ReadingGrade.syllablesInSpanish(word)).isEqualTo(count);
    }

    @Test
    void followsThePublishedFormulas() {
        // 6 words, 1 sentence, 6 syllables
        assertThat(ReadingGrade.english("The cat sat on the mat."))
                .isCloseTo(0.39 * 6 + 11.8 - 15.59, within(1e-9));
        // 4 words, 1 sentence, 5 syllables
        assertThat(ReadingGrade.spanish("El sol sale hoy."))
                .isCloseTo(-0.205 * 25 + 0.049 * 125 - 3.407, within(1e-9));
        assertThat(ReadingGrade.spanishEase("El sol sale hoy."))
                .isCloseTo(206.84 - 60 * 1.25 - 1.02 * 4, within(1e-9));
    }

    @Test
    void aHardTextHasAHighGrade() {
        assertThat(
                        ReadingGrade.english(
                                "Notwithstanding the aforementioned considerations, practitioners"
                                        + " continuously demonstrate extraordinary adaptability."))
                .isGreaterThan(12);
        assertThat(
                        ReadingGrade.spanish(
                                "No obstante las consideraciones anteriormente mencionadas, los"
                                        + " profesionales demuestran continuamente una"
                                        + " extraordinaria adaptabilidad."))
                .isGreaterThan(6);
    }
}
