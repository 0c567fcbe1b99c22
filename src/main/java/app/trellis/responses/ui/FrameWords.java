package app.trellis.responses.ui;

import app.trellis.library.CrisisNumbers;
import app.trellis.responses.FrameFacts;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the gaps in the sentences around a page. A gap for which there is no true value stays: the
 * player leaves out a sentence with a gap rather than showing it.
 */
final class FrameWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> WORDS =
            new TypeReference<>() {};

    private static final String CRISIS = "{practice crisis text}";

    /** Under this name the player finds which numbers of the crisis text lead where. */
    private static final String NUMBERS = "numbers";

    /** A sentence that only leads to the crisis text, which always speaks for itself. */
    private static final Pattern LEADING =
            Pattern.compile("[^.!?]*" + Pattern.quote(CRISIS) + "\\.?");

    private final FrameFacts facts;
    private final String crisis;
    private final Times times;

    FrameWords(FrameFacts facts, Locale locale) {
        this.facts = facts;
        this.crisis = facts.crisis().in(locale);
        this.times = Times.at(locale, facts.now());
    }

    /** The frame, filled in. */
    String frame(String json, int minutes) {
        Map<String, String> words = JSON.readValue(json, WORDS);
        words.replaceAll((key, text) ->
                whoReads(text.replace("{n}", String.valueOf(minutes))).replace(CRISIS, crisis));
        ZonedDateTime next = facts.nextSession();
        if (next != null) {
            words.computeIfPresent(
                    "reader_shared",
                    (key, text) -> text.replace("{day}", times.day(next.toLocalDate())));
        }
        words.put(NUMBERS, JSON.writeValueAsString(CrisisNumbers.in(crisis)));
        return JSON.writeValueAsString(words);
    }

    /** The frame of a page that has no length and no reader. */
    String support(String json) {
        Map<String, String> words = JSON.readValue(frame(json, 1), WORDS);
        words.put("practice crisis text", crisis);
        return JSON.writeValueAsString(words);
    }

    /** A definition whose introduction says who reads, and what people read in need. */
    String definition(String json) {
        JsonNode root = JSON.readTree(json);
        if (root instanceof ObjectNode page && page.path("intro").isString()) {
            String intro = whoReads(page.get("intro").asString());
            String whole = Matcher.quoteReplacement(" " + crisis);
            page.put("intro", LEADING.matcher(intro).replaceAll(whole).strip());
        }
        return root.toString();
    }

    private String whoReads(String text) {
        return text.replace("{practice}", facts.practice())
                .replace("{time}", times.soon(facts.readBy()));
    }
}
