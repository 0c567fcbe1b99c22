package app.trellis.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers in a crisis text, which an administrator types as one text. This is the only
 * place that decides what is a number and whether it is called or written to.
 */
public final class CrisisNumbers {

    /** A number as people write it. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d[\\d ]{1,14}\\d)(?!\\d)");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(text|write|send|escrib\\w*|manda\\w*)\\b");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private CrisisNumbers() {}

    /**
     * A stretch of a crisis text.
     *
     * @param link where a number leads, {@code tel:} or {@code sms:} and digits; null for words
     */
    public record Part(String text, @Nullable String link) {}

    /** The whole text in its order: to write to where the sentence speaks of it, else to call. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        for (String sentence : BETWEEN_SENTENCES.split(text)) {
            Matcher number = NUMBER.matcher(sentence);
            int done = 0;
            if (!parts.isEmpty()) {
                parts.add(new Part(" ", null));
            }
            while (number.find()) {
                String before = sentence.substring(done, number.start());
                String way = WRITTEN.matcher(before).find() ? "sms:" : "tel:";
                parts.add(new Part(before, null));
                parts.add(new Part(number.group(1), way + number.group(1).replace(" ", "")));
                done = number.end();
            }
            parts.add(new Part(sentence.substring(done), null));
        }
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    /** Only the numbers, in their order. */
    public static List<Part> in(String text) {
        return parts(text).stream().filter(part -> part.link() != null).toList();
    }
}
