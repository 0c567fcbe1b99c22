package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.OtherWords;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckInWordsTest {

    private static final Map<ShippedMeasure.Id, JsonNode> WORDS = MeasureFiles.inOtherWords("es");

    @Test
    void theCheckInIsThereInSpanishWordForWordAndNothingElseIs() {
        ShippedMeasure.Id id = ShippedMeasure.Id.of(CheckIns.KEY, 1);

        assertThat(WORDS.keySet()).containsExactly(id);
        assertThat(
                        OtherWords.read(Objects.requireNonNull(WORDS.get(id)))
                                .misfits(
                                        Objects.requireNonNull(MeasureFiles.read().get(id)),
                                        MeasureFiles.CHECK_IN_WORDS))
                .isEmpty();
    }

    @Test
    void aLanguageThatHasNoWordsOfItsOwnIsReadInEnglish() {
        Measures measures = Shipped.measures();

        assertThat(measures.definitionJson(CheckIns.KEY, 1, Locale.of("es")))
                .contains("Me sentí a salvo");
        assertThat(measures.definitionJson(CheckIns.KEY, 1, Locale.FRENCH)).contains("I felt safe");
    }
}
