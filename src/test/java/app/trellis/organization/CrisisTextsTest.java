package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisTextsTest {

    private static final Locale SPANISH = Locale.of("es", "MX");

    @Test
    void eachPersonReadsTheirOwnLanguageWhereThePracticeWroteIt() {
        CrisisWords both = new CrisisWords("Call 112.", "en", "Llama al 112.");

        assertThat(both.in(Locale.UK)).isEqualTo("Call 112.");
        assertThat(both.in(SPANISH)).isEqualTo("Llama al 112.");
        assertThat(both.in(Locale.FRENCH)).as("read in English").isEqualTo("Call 112.");
    }

    @Test
    void whereItWroteNoneItsOwnWordsAreReadWithEveryNumberAfterALineThatSaysSo() {
        assertThat(new CrisisWords("Call 112, or 024.", "en", null).in(SPANISH))
                .startsWith("Este texto está en inglés.")
                .endsWith("\nCall 112, or 024.");
        assertThat(new CrisisWords("Llama al 112.", "es", null).in(Locale.ENGLISH))
                .startsWith("This text is in Spanish.")
                .endsWith("\nLlama al 112.");
    }

    @Test
    void aNewPracticeStartsWithBothLanguages() {
        CrisisWords spanish = CrisisTexts.inBoth("ES", "es");

        assertThat(spanish.in(SPANISH)).startsWith("Si estás en peligro");
        assertThat(spanish.in(Locale.ENGLISH)).startsWith("If you are in danger now, call 112");
    }

    @ParameterizedTest
    @CsvSource({
        "US, 911, 988",
        "GB, 999, 116 123",
        "IE, 112, 116 123",
        "ES, 112, 024",
    })
    void bothLanguagesNameTheSameNumbersOfACountry(String country, String danger, String talk) {
        for (String language : new String[] {"en", "es"}) {
            assertThat(CrisisTexts.startingWith(country, language)).contains(danger, talk);
        }
    }

    @Test
    void noCountryBeginsWithoutWords() {
        for (String country : Locale.getISOCountries()) {
            assertThat(CrisisTexts.startingWith(country, "en"))
                    .startsWith("If you are in danger now");
            assertThat(CrisisTexts.startingWith(country, "es")).startsWith("Si estás en peligro");
        }
    }

    @Test
    void everyFirstTextNamesAWayWithoutSpeaking() {
        assertThat(CrisisTexts.startingWith("US", "en")).contains("text 988");
        assertThat(CrisisTexts.startingWith("FR", "en")).contains("cannot speak");
        assertThat(CrisisTexts.startingWith("FR", "es")).contains("no puedes hablar");
    }

    @Test
    void everyFirstTextFitsIntoTheField() {
        for (String country : Locale.getISOCountries()) {
            assertThat(CrisisTexts.startingWith(country, "es").length())
                    .isLessThan(PracticeSettings.CRISIS_TEXT);
        }
    }
}
