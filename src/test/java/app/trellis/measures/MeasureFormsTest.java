package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Measures measures = Shipped.measures();
    private final MeasureForms forms = Shipped.forms();

    @Test
    void aFormAsksOneQuestionAfterTheOtherWithItsLineAndItsAnswers() {
        JsonNode form = english("phq-9");

        assertThat(form.get("fields").size()).isEqualTo(10);
        JsonNode first = form.get("fields").get(0);
        assertThat(first.get("id").asString()).isEqualTo("q1");
        assertThat(first.get("type").asString()).isEqualTo("singleChoice");
        assertThat(first.get("lead").asString()).startsWith("Over the last 2 weeks");
        assertThat(first.get("choices").get(3).get("value").asString()).isEqualTo("3");
        assertThat(first.get("choices").get(3).get("label").asString())
                .isEqualTo("Nearly every day");
        assertThat(form.get("fields").get(9).get("id").asString()).isEqualTo("difficulty");
    }

    @Test
    void answersBeginWhereTheScaleBegins() {
        JsonNode choices = english("k10").get("fields").get(0).get("choices");

        assertThat(choices.size()).isEqualTo(5);
        assertThat(choices.get(0).get("value").asString()).isEqualTo("1");
        assertThat(choices.get(4).get("value").asString()).isEqualTo("5");
    }

    @Test
    void onlyTheQuestionAboutRiskCarriesASignAndZeroIsNotAmongIt() {
        JsonNode fields = english("phq-9").get("fields");

        for (int place = 0; place < 8; place++) {
            assertThat(fields.get(place).has("signs")).isFalse();
        }
        JsonNode sign = fields.get(8).get("signs").get(0);
        assertThat(sign.get("is").valueStream().map(JsonNode::asString))
                .containsExactly("1", "2", "3");
        assertThat(sign.get("code").asString()).isEqualTo("RISK_ANSWER");
        assertThat(sign.get("hold").asString()).isEqualTo("STRONG_TOO");
        assertThat(sign.get("fullHelp").asBoolean()).isTrue();
    }

    @Test
    void everyFormSaysThatNobodyWatchesAndWhereHelpIs() {
        for (Measure measure : measures.shipped()) {
            String intro = english(measure.key()).get("intro").asString();

            assertThat(intro)
                    .contains("Your answers are not watched around the clock.")
                    .contains("{practice crisis text}");
        }
    }

    @Test
    void theNameOfAFormNeverReachesThePhone() {
        for (Measure measure : measures.shipped()) {
            assertThat(english(measure.key()).has("name")).isFalse();
            assertThat(english(measure.key()).get("phoneTitle").asString())
                    .isEqualTo(measure.phoneTitle());
        }
    }

    @Test
    void aFormWithSpanishWordsIsAskedInSpanish() {
        JsonNode form = form("phq-8", Locale.of("es", "MX"));

        assertThat(form.get("fields").get(0).get("label").asString())
                .isEqualTo("Poco interés o placer en hacer cosas");
        assertThat(form.get("intro").asString()).startsWith("No hay respuestas correctas.");
        assertThat(form.has("languages")).isFalse();
    }

    @Test
    void aFormWithoutSpanishWordsSaysThatItIsInEnglish() {
        JsonNode form = form("gad-7", Locale.of("es"));

        assertThat(form.get("fields").get(0).get("label").asString())
                .isEqualTo("Feeling nervous, anxious or on edge");
        assertThat(form.get("intro").asString())
                .startsWith("Las preguntas están en inglés")
                .contains("{practice crisis text}");
    }

    @Test
    void ofPagesThatAreNoFormsNothingChanges() {
        String page = "{\"fields\": [],  \"why\": \"this\"}";

        assertThat(MeasureForms.in(page, Locale.of("es"))).isEqualTo(page);
    }

    @Test
    void nothingOnAFormIsRequired() {
        assertThat(List.of("phq-9", "pcl-5", "k10").stream().map(key -> english(key).toString()))
                .noneMatch(form -> form.contains("required\":"));
    }

    private JsonNode english(String key) {
        return form(key, Locale.ENGLISH);
    }

    private JsonNode form(String key, Locale locale) {
        return JSON.readTree(MeasureForms.in(forms.json(measures.current(key)), locale));
    }
}
