package app.trellis.responses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a client tells their practitioner something from Help. Nobody assigns it and it
 * is never due.
 */
final class Word {

    static final String KEY = "a-word";
    static final int VERSION = 1;

    static final String NAME = "A word from Help";

    private static final String WHEN = "when";
    private static final String SOON = "yes-soon";
    private static final String FILE = "/content/word.json";

    private Word() {}

    /** The page as the player reads it, with what differs in other languages. */
    static String json() {
        try (InputStream in = Word.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("No content in " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who does not say when it is for, is heard soon; the page says so. */
    static Map<String, @Nullable Object> meant(Map<String, @Nullable Object> answers) {
        if (!Answers.isBlank(answers.get(WHEN))) {
            return answers;
        }
        Map<String, @Nullable Object> meant = new LinkedHashMap<>(answers);
        meant.put(WHEN, SOON);
        return meant;
    }
}
