package app.trellis.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of one version of a shipped text in another language, laid over it. Nothing but words
 * stands here: what is asked, in which order and under which codes it is kept, is the same in every
 * language (docs/decisions/0059).
 *
 * <p>They have the shape of the text. Parts of a list are found by their {@code id} or {@code
 * value}, or else by their place; one word in place of a part is its label.
 *
 * @param key the text
 * @param version the version of it
 * @param of the digest of the words that these stand for, so that they are looked at again when
 *     those change
 * @param words in the shape of the text
 */
public record OtherWords(String key, int version, String of, JsonNode words) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final int DIGITS = 12;
    private static final String LABEL = "label";

    /** What a file or the database holds. */
    public static OtherWords read(JsonNode file) {
        return new OtherWords(
                file.path("key").asString(""),
                file.path("version").asInt(0),
                file.path("of").asString(""),
                file.path("words"));
    }

    /** A text with its words exchanged. */
    public JsonNode over(JsonNode text) {
        JsonNode copy = text.deepCopy();
        lay(copy, words);
        return copy;
    }

    /** The same of a text that is written out. */
    public String over(String text) {
        return over(JSON.readTree(text)).toString();
    }

    private static void lay(JsonNode text, JsonNode words) {
        if (text instanceof ObjectNode object) {
            if (words.isString()) {
                object.put(LABEL, words.asString());
                return;
            }
            words.properties()
                    .forEach(word -> {
                        JsonNode part = object.path(word.getKey());
                        if (word.getValue().isString() && part.isString()) {
                            object.put(word.getKey(), word.getValue().asString());
                        } else {
                            lay(part, word.getValue());
                        }
                    });
        } else if (text instanceof ArrayNode list) {
            for (int place = 0; place < list.size(); place++) {
                JsonNode word = wordsOf(list, place, words);
                if (word == null) {
                    continue;
                }
                if (list.get(place).isString()) {
                    list.set(place, word);
                } else {
                    lay(list.get(place), word);
                }
            }
        }
    }

    /** The words of one part of a list. */
    private static @Nullable JsonNode wordsOf(ArrayNode list, int place, JsonNode words) {
        JsonNode found = words.isArray() ? words.get(place) : words.get(name(list.get(place)));
        return found == null || found.isNull() ? null : found;
    }

    private static String name(JsonNode part) {
        return part.path("id").asString(part.path("value").asString(""));
    }

    /**
     * Where these words do not fit a text: words that are missing, blank, or stand for nothing, a
     * gap that is filled in one language only, another shape, an earlier wording.
     *
     * @param named the names under which a text of this kind holds words
     */
    public List<String> misfits(JsonNode text, Set<String> named) {
        List<String> misfits = new ArrayList<>();
        if (!text.path("key").asString("").equals(key)
                || text.path("version").asInt(1) != version) {
            misfits.add("%s %d is for another text".formatted(key, version));
        }
        compare(text, words, "", named, misfits);
        String now = digest(text, named);
        if (!now.equals(of)) {
            misfits.add(
                    "%s was written for other words; those of today have %s".formatted(key, now));
        }
        return List.copyOf(misfits);
    }

    private static void compare(
            JsonNode text,
            @Nullable JsonNode words,
            String path,
            Set<String> named,
            List<String> misfits) {
        if (text instanceof ObjectNode object) {
            JsonNode laid =
                    words != null && words.isString()
                            ? JSON.createObjectNode().set(LABEL, words)
                            : words;
            for (Map.Entry<String, JsonNode> part : object.properties()) {
                JsonNode word = laid == null ? null : laid.get(part.getKey());
                compare(
                        part.getKey(),
                        part.getValue(),
                        word,
                        path + "/" + part.getKey(),
                        named,
                        misfits);
            }
            if (laid != null) {
                laid.propertyNames().stream()
                        .filter(name -> !object.has(name))
                        .forEach(name -> misfits.add(path + "/" + name + " stands for nothing"));
            }
        } else if (text instanceof ArrayNode list) {
            for (int place = 0; place < list.size(); place++) {
                compare(
                        list.get(place),
                        words == null ? null : wordsOf(list, place, words),
                        path
                                + "/"
                                + (name(list.get(place)).isEmpty() ? place : name(list.get(place))),
                        named,
                        misfits);
            }
            surplus(list, words, path, misfits);
        }
    }

    private static void compare(
            String name,
            JsonNode part,
            @Nullable JsonNode word,
            String path,
            Set<String> named,
            List<String> misfits) {
        if (part.isString()) {
            if (isWord(name, part, named)) {
                same(part, word, path, misfits);
            } else if (word != null) {
                misfits.add(path + " stands for nothing");
            }
        } else if (part instanceof ArrayNode list && !list.isEmpty() && list.get(0).isString()) {
            if (named.contains(name)) {
                for (int place = 0; place < list.size(); place++) {
                    same(
                            list.get(place),
                            word == null ? null : word.get(place),
                            path + "/" + place,
                            misfits);
                }
                surplus(list, word, path, misfits);
            } else if (word != null) {
                misfits.add(path + " stands for nothing");
            }
        } else if (part.isContainer()) {
            compare(part, word, path, named, misfits);
        } else if (word != null) {
            misfits.add(path + " stands for nothing");
        }
    }

    private static void surplus(
            ArrayNode list, @Nullable JsonNode words, String path, List<String> misfits) {
        if (words == null) {
            return;
        }
        if (words.isArray()) {
            if (words.size() != list.size()) {
                misfits.add(path + " has another number of parts");
            }
            return;
        }
        Set<String> names = new TreeSet<>();
        list.forEach(part -> names.add(name(part)));
        words.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> misfits.add(path + "/" + name + " stands for nothing"));
    }

    private static void same(
            JsonNode text, @Nullable JsonNode word, String path, List<String> misfits) {
        if (word == null || !word.isString() || word.asString().isBlank()) {
            misfits.add(path + " is missing");
        } else if (!gaps(text.asString()).equals(gaps(word.asString()))) {
            misfits.add(path + " has other gaps");
        }
    }

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        Matcher found = GAP.matcher(text);
        while (found.find()) {
            gaps.add(found.group());
        }
        return gaps;
    }

    private static boolean isWord(String name, JsonNode part, Set<String> named) {
        return named.contains(name) && part.asString().codePoints().anyMatch(Character::isLetter);
    }

    /** What stands for the words of a text, so that a change in one of them is noticed. */
    public static String digest(JsonNode text, Set<String> named) {
        StringBuilder all = new StringBuilder();
        gather(text, "", named, all);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void gather(JsonNode text, String name, Set<String> named, StringBuilder all) {
        if (text.isString()) {
            if (isWord(name, text, named)) {
                all.append(text.asString()).append('\n');
            }
        } else if (text.isArray()) {
            text.forEach(part -> gather(part, name, named, all));
        } else {
            text.properties().forEach(part -> gather(part.getValue(), part.getKey(), named, all));
        }
    }
}
