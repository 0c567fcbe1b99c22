package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.OtherWords;
import app.trellis.support.ReadingGrade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What clients read asks for no more than six years of school, in both languages: each page as a
 * whole, and each text of it that has some length.
 */
class ClientTextsTest {

    private static final double HIGHEST_GRADE = 6;
    private static final double LOWEST_EASE = 70;

    /** In fewer words a formula says nothing. */
    private static final int SOME_WORDS = 8;

    /** What a client reads of a page; choices are too short to count. */
    private static final Set<String> READ =
            Set.of("why", "steps", "text", "closing", "label", "hint", "offered", "title", "intro");

    /**
     * Shipped before, and a version never changes: the fifth statement of the check-in, nine common
     * words of which the formula dislikes three. Its page as a whole holds.
     */
    private static final Set<String> PINNED =
            Set.of("After a bad moment, I could steady myself again.");

    private static final Locale SPANISH = Locale.of("es");
    private static final Content CONTENT = Content.ofFiles();

    static Stream<Map.Entry<String, List<String>>> inEnglish() {
        return pages(Locale.ENGLISH);
    }

    static Stream<Map.Entry<String, List<String>>> inSpanish() {
        return pages(SPANISH);
    }

    @ParameterizedTest
    @MethodSource("inEnglish")
    void anEnglishPageReadsBelowGradeSix(Map.Entry<String, List<String>> page) {
        assertThat(ReadingGrade.english(String.join(" ", page.getValue())))
                .isLessThanOrEqualTo(HIGHEST_GRADE);
        assertThat(ofSomeLength(page.getValue()))
                .allSatisfy(text ->
                        assertThat(ReadingGrade.english(text))
                                .as(text)
                                .isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @ParameterizedTest
    @MethodSource("inSpanish")
    void aSpanishPageReadsBelowGradeSix(Map.Entry<String, List<String>> page) {
        String whole = String.join(" ", page.getValue());
        assertThat(ReadingGrade.spanish(whole)).isLessThanOrEqualTo(HIGHEST_GRADE);
        assertThat(ReadingGrade.spanishEase(whole)).isGreaterThanOrEqualTo(LOWEST_EASE);
        assertThat(ofSomeLength(page.getValue()))
                .allSatisfy(text ->
                        assertThat(ReadingGrade.spanish(text))
                                .as(text)
                                .isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    private static List<String> ofSomeLength(List<String> texts) {
        return texts.stream()
                .filter(text -> ReadingGrade.count(text) >= SOME_WORDS)
                .filter(text -> !PINNED.contains(text))
                .toList();
    }

    private static Stream<Map.Entry<String, List<String>>> pages(Locale locale) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (Exercise exercise : CONTENT.exercises()) {
            pages.put(
                    exercise.key(),
                    read(json(CONTENT.exerciseJson(exercise.key(), exercise.version(), locale))));
        }
        CONTENT.cards(locale)
                .forEach(card -> pages.put(card.key(), List.of(ended(card.title()), card.text())));
        CONTENT.supportPages()
                .forEach(page ->
                        pages.put(page.key(), read(json(CONTENT.supportJson(page.key(), locale)))));
        JsonNode checkIn = ContentFiles.file("measures/trust-check-in.json");
        pages.put(
                "check-in",
                read(
                        locale.equals(SPANISH)
                                ? OtherWords.read(
                                                ContentFiles.file(
                                                        "es/measures/trust-check-in.json"))
                                        .over(checkIn)
                                : checkIn));
        pages.put(
                "frame",
                json(CONTENT.frameJson(locale)).valueStream().map(JsonNode::asString).toList());
        Stream.of("player", "help")
                .forEach(bundle ->
                        pages.put(
                                bundle,
                                bundle(bundle, locale).stream()
                                        .map(ClientTextsTest::ended)
                                        .toList()));
        return pages.entrySet().stream();
    }

    private static List<String> bundle(String name, Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "i18n." + name,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return Collections.list(bundle.getKeys()).stream()
                .sorted()
                .map(bundle::getString)
                .filter(text -> ReadingGrade.count(text) > 0)
                .collect(Collectors.toList());
    }

    private static JsonNode json(String text) {
        return ContentFiles.MAPPER.readTree(text);
    }

    private static List<String> read(JsonNode page) {
        List<String> texts = new ArrayList<>();
        gather(page, "", texts);
        return texts;
    }

    private static void gather(JsonNode node, String name, List<String> texts) {
        if (node.isString()) {
            if (READ.contains(name) && ReadingGrade.count(node.asString()) > 0) {
                texts.add(ended(node.asString()));
            }
        } else if (node.isArray()) {
            node.forEach(part -> gather(part, name, texts));
        } else {
            node.properties().stream()
                    .filter(part -> !part.getKey().equals("choices"))
                    .forEach(part -> gather(part.getValue(), part.getKey(), texts));
        }
    }

    /** A heading ends like a sentence. */
    private static String ended(String text) {
        return text.matches("(?s).*[.!?:…]$") ? text : text + ".";
    }
}
