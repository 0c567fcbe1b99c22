package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.trellis.shared.NotFound;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

class ContentTest {

    private static final ShippedText.Id LETTER =
            new ShippedText.Id(ShippedText.Kind.EXERCISE, "letter-to-myself", 1);

    private final Content content = Content.ofFiles();

    @Test
    void allThatIsShippedIsThere() {
        assertThat(content.exercises()).hasSize(22).isSortedAccordingTo(this::byNumber);
        assertThat(content.programs()).hasSize(5);
        assertThat(content.cards()).hasSize(12);
        assertThat(content.supportPages()).hasSize(4);
    }

    @Test
    void theProgramForBeginnersComesFirstAndTheOpenOneLast() {
        assertThat(content.programs())
                .extracting(Program::key)
                .startsWith("first-steps-to-safety")
                .endsWith("living-the-middle-ground");
    }

    @Test
    void anExerciseIsReadWithAllItsParts() {
        Exercise step = content.exercise("one-small-step");

        assertThat(step.phoneTitle()).isEqualTo("One small step");
        assertThat(step.level()).isEqualTo(Level.STIRRING);
        assertThat(step.otherPerson()).isTrue();
        assertThat(step.shortVersion().fields()).containsExactly("free", "did", "felt", "they");
        assertThat(field(step, "okaynow").low()).isEqualTo("not at all");
        assertThat(field(step, "okaynow").isNumeric()).isTrue();
        assertThat(field(step, "back").isText()).isTrue();
        assertThat(field(step, "felt").when().getFirst().is())
                .containsExactly("i-did-it", "i-did-part-of-it");
        assertThat(field(step, "did").when().getFirst().past()).isTrue();
        assertThat(field(step, "they").signs())
                .extracting(SignRule::hold)
                .containsExactly("ROLE", "ROLE");
    }

    @Test
    void thePlayerReadsAllThatStandsInTheFile() {
        String json = content.exerciseJson("one-small-step", 1, Locale.ENGLISH);

        assertThat(json).contains("hintWhen", "offeredFrom");
        assertThat(ContentFiles.MAPPER.readTree(json))
                .isEqualTo(ContentFiles.file("exercises/one-small-step.json"));
    }

    @Test
    void whatIsNotShippedIsNotThere() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> content.exercise("no-such"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> content.exercise("letter-to-myself", 2));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> content.program("no-such"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> content.card("no-such"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> content.supportJson("no-such", Locale.ENGLISH));
    }

    @Test
    void aTextThatChangedUnderItsVersionStopsTheStart() {
        Map<ShippedText.Id, JsonNode> files = files();
        String stored = letter(files).toString().replace("A letter", "Another letter");

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Content(
                                files,
                                Map.of(),
                                stored(LETTER, stored),
                                news -> {},
                                PracticeExercises.NONE))
                .withMessageContaining("letter-to-myself")
                .withMessageContaining("version 2");
    }

    @Test
    void anotherLayoutOfTheSameTextIsNoChange() {
        Map<ShippedText.Id, JsonNode> files = files();
        String stored = letter(files).toPrettyString();
        Map<ShippedText.Id, String> news = new HashMap<>();

        new Content(files, Map.of(), stored(LETTER, stored), news::putAll, PracticeExercises.NONE);

        assertThat(news).hasSize(files.size() - 1).doesNotContainKey(LETTER);
    }

    @Test
    void aNewVersionLeavesTheOldOneAsItWas() {
        Map<ShippedText.Id, JsonNode> files = files();
        JsonNode first = letter(files);
        files.remove(LETTER);
        ObjectNode second = (ObjectNode) first.deepCopy();
        second.put("version", 2).put("phoneTitle", "A page");
        files.put(new ShippedText.Id(ShippedText.Kind.EXERCISE, "letter-to-myself", 2), second);

        Content changed =
                new Content(
                        files,
                        Map.of(),
                        stored(LETTER, first.toString()),
                        news -> {},
                        PracticeExercises.NONE);

        assertThat(changed.exercise("letter-to-myself").version()).isEqualTo(2);
        assertThat(changed.exercise("letter-to-myself", 1).phoneTitle()).isEqualTo("A letter");
        assertThat(changed.exercise("letter-to-myself", 2).phoneTitle()).isEqualTo("A page");
        assertThat(changed.exercises()).hasSize(22);
    }

    @Test
    void aSlipOfThePenInANameStopsTheStart() {
        Map<ShippedText.Id, JsonNode> files = files();
        ((ObjectNode) letter(files)).put("requierd", true);

        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() ->
                        new Content(files, Map.of(), List.of(), news -> {}, PracticeExercises.NONE))
                .withMessageContaining("requierd");
    }

    private int byNumber(Exercise one, Exercise other) {
        return Integer.compare(one.number(), other.number());
    }

    private static Field field(Exercise exercise, String id) {
        return exercise.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<ShippedText.Id, JsonNode> files() {
        return new HashMap<>(ContentFiles.read());
    }

    private static JsonNode letter(Map<ShippedText.Id, JsonNode> files) {
        return Objects.requireNonNull(files.get(LETTER));
    }

    private static List<ShippedText> stored(ShippedText.Id id, String body) {
        return List.of(new ShippedText(id, body, Instant.EPOCH));
    }
}
