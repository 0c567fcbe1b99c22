package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.CrisisNumbers.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In danger, call 911. To talk, call 988. To write, text 988.|tel:911 tel:988 sms:988",
                "Call 116 123. To write to someone, text SHOUT to 85258.|tel:116123 sms:85258",
                "Llama al 112. Para escribir, manda SHOUT al 85258.|tel:112 sms:85258",
                "Llama al 016 o escribe por WhatsApp al 600 000 016.|tel:016 sms:600000016",
                "Text or call 988, or call 911.|sms:988 tel:911"
            })
    void aSentenceSaysWhetherANumberIsCalledOrWrittenTo(String text, String links) {
        assertThat(CrisisNumbers.in(text)).extracting(Part::link).containsExactly(links.split(" "));
    }

    @Test
    void nothingOfTheTextIsLost() {
        String text = "Call 116 123, day or night! Write <b>SHOUT</b> to 85258. You are not alone";

        assertThat(CrisisNumbers.parts(text).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aTextWithoutNumbersHasNone() {
        assertThat(CrisisNumbers.in("Ring the bell at number 7.")).isEmpty();
    }
}
