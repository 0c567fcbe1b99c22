package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherWordsTest {

    private static final Set<String> NAMED = Set.of("title", "steps", "label");

    private static final JsonNode TEXT =
            json(
                    """
                    {"key": "a-page", "version": 2, "title": "A page for {practice}",
                     "theme": "WORDS", "steps": ["One.", "Two."],
                     "fields": [
                       {"id": "who", "type": "choice", "label": "Who?",
                        "choices": [{"value": "a-friend", "label": "A friend"}]},
                       {"id": "mark", "label": "5"}]}
                    """);

    @Test
    void wordsThatFitAreLaidOverTheTextAndNothingElseIs() {
        OtherWords words = words("{}");

        JsonNode said = words.over(TEXT);

        assertThat(words.misfits(TEXT, NAMED)).isEmpty();
        assertThat(said.path("title").asString()).isEqualTo("Una página para {practice}");
        assertThat(said.path("steps").valueStream().map(JsonNode::asString))
                .containsExactly("Uno.", "Dos.");
        assertThat(said.at("/fields/0/label").asString()).isEqualTo("¿Quién?");
        assertThat(said.at("/fields/0/choices/0/label").asString()).isEqualTo("Una amistad");
        assertThat(said.at("/fields/0/choices/0/value").asString()).isEqualTo("a-friend");
        assertThat(said.path("theme").asString()).isEqualTo("WORDS");
        assertThat(TEXT.at("/fields/0/label").asString()).as("the text").isEqualTo("Who?");
    }

    @Test
    void aWordThatIsMissingIsFound() {
        assertThat(misfits(words("{}").words().toString().replace("¿Quién?", " ")))
                .containsExactly("/fields/who/label is missing");
        assertThat(misfits("{}")).hasSize(5);
    }

    @Test
    void aWordThatStandsForNothingIsFound() {
        assertThat(misfits(with("\"theme\": \"PALABRAS\"")))
                .containsExactly("/theme stands for nothing");
        assertThat(misfits(with("\"closing\": \"Fin.\"")))
                .containsExactly("/closing stands for nothing");
        assertThat(
                        misfits(
                                with(
                                        "\"fields\": {\"who\": {\"label\": \"¿Quién?\","
                                                + " \"choices\": {\"a-friend\": \"Una amistad\", \"b\": \"Otra\"}}}")))
                .containsExactly("/fields/who/choices/b stands for nothing");
    }

    @Test
    void anotherShapeIsFound() {
        assertThat(misfits(with("\"steps\": [\"Uno.\"]")))
                .containsExactly("/steps/1 is missing", "/steps has another number of parts");
    }

    @Test
    void aGapThatIsFilledInOneLanguageOnlyIsFound() {
        assertThat(misfits(with("\"title\": \"Una página para {practica}\"")))
                .containsExactly("/title has other gaps");
    }

    @Test
    void wordsOfAnEarlierWordingAreFound() {
        JsonNode changed = json(TEXT.toString().replace("Who?", "With whom?"));

        assertThat(words("{}").misfits(changed, NAMED))
                .singleElement()
                .asString()
                .contains("was written for other words");
        assertThat(words("{}").misfits(json(TEXT.toString().replace("2", "3")), NAMED))
                .contains("a-page 2 is for another text");
    }

    private static List<String> misfits(String words) {
        return new OtherWords("a-page", 2, OtherWords.digest(TEXT, NAMED), json(words))
                .misfits(TEXT, NAMED);
    }

    /** The words that fit, with something changed or added. */
    private static String with(String change) {
        return words("{" + change + "}").words().toString();
    }

    private static OtherWords words(String changed) {
        var words =
                (tools.jackson.databind.node.ObjectNode)
                        json(
                                """
                                {"title": "Una página para {practice}", "steps": ["Uno.", "Dos."],
                                 "fields": {"who": {"label": "¿Quién?",
                                                    "choices": {"a-friend": "Una amistad"}}}}
                                """);
        json(changed).properties().forEach(one -> words.set(one.getKey(), one.getValue()));
        return new OtherWords("a-page", 2, OtherWords.digest(TEXT, NAMED), words);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
