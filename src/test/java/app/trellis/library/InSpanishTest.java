package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.OtherWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every shipped text is there in Spanish, word for word and in one shape with its English. */
class InSpanishTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Map<ShippedText.Id, JsonNode> TEXTS = ContentFiles.read();
    private static final Map<ShippedText.Id, JsonNode> WORDS = ContentFiles.inOtherWords("es");

    private final Content content = Content.ofFiles();

    static Stream<ShippedText.Id> translated() {
        return TEXTS.keySet().stream()
                .filter(id ->
                        id.kind() == ShippedText.Kind.EXERCISE
                                || id.kind() == ShippedText.Kind.PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyWordOfATextIsThereAndNoOther(ShippedText.Id id) {
        JsonNode words = WORDS.get(id);
        JsonNode text = Objects.requireNonNull(TEXTS.get(id));

        assertThat(words).as("Spanish words of the version that is assigned today").isNotNull();
        assertThat(
                        OtherWords.read(Objects.requireNonNull(words))
                                .misfits(text, ContentFiles.words(id.kind())))
                .isEmpty();
    }

    @Test
    void noWordsStandForATextThatIsNotThere() {
        assertThat(TEXTS.keySet()).containsAll(WORDS.keySet());
    }

    @Test
    void theSharedListsAreThereWordForWord() {
        assertThat(
                        OtherWords.read(ContentFiles.file("es/lists.json"))
                                .misfits(ContentFiles.file("lists.json"), InSpanish.LIST_WORDS))
                .isEmpty();
    }

    @Test
    void whatIsAskedAndKeptIsTheSameInBothLanguages() {
        for (Exercise english : content.exercises()) {
            Exercise spanish = content.exercise(english.key(), SPANISH);

            assertThat(spanish.fields())
                    .as(english.key())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(
                            ".*(label|low|high|hint|note|offered|starters)(\\..*)?")
                    .isEqualTo(english.fields());
            assertThat(spanish.shortVersion().fields()).isEqualTo(english.shortVersion().fields());
            assertThat(spanish.isAssignedLike(english)).isEqualTo(english.notFor().isEmpty());
            assertThat(ContentRules.brokenBy(spanish)).as(english.key()).isEmpty();
            assertThat(spanish.phoneTitle()).isNotEqualTo(english.phoneTitle());
        }
    }

    @Test
    void whatStandsInSpanishIsReadInSpanishAndElseInEnglish() {
        assertThat(content.exercise("grounding", 1, SPANISH).phoneTitle())
                .isEqualTo("Mirar alrededor");
        assertThat(content.exercise("grounding", 1, Locale.of("es", "MX")).phoneTitle())
                .isEqualTo("Mirar alrededor");
        assertThat(content.exercise("grounding", 1, Locale.FRENCH).phoneTitle())
                .isEqualTo("Look around");
        assertThat(content.lookAround(SPANISH).title())
                .isEqualTo(content.exercise("grounding", SPANISH).phoneTitle());
        assertThat(content.program("first-steps-to-safety", SPANISH).phoneTitle())
                .isEqualTo("Primeras semanas");
        assertThat(content.listsJson(SPANISH)).contains("Tristeza").doesNotContain("Lonely");
    }

    @Test
    void everyCardAndSupportPageIsThereInSpanish() {
        for (Card card : content.cards()) {
            Card spanish = content.card(card.key(), SPANISH);
            assertThat(List.of(spanish.title(), spanish.text()))
                    .as(card.key())
                    .doesNotContain(card.title(), card.text());
            assertThat(spanish.notFor())
                    .allSatisfy(line -> assertThat(card.notFor()).doesNotContain(line));
        }
        for (SupportPage page : content.supportPages()) {
            SupportPage spanish = content.supportPage(page.key(), SPANISH);
            assertThat(spanish.title()).isNotEqualTo(page.title());
            assertThat(spanish.about()).isNotEqualTo(page.about());
            for (int place = 0; place < page.fields().size(); place++) {
                Field field = page.fields().get(place);
                Field said = spanish.fields().get(place);
                if (!field.label().startsWith("{")) {
                    assertThat(said.label()).as(page.key()).isNotEqualTo(field.label());
                }
                if (field.note() != null) {
                    assertThat(said.note()).as(page.key()).isNotEqualTo(field.note());
                }
            }
        }
    }
}
