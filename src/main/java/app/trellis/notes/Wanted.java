package app.trellis.notes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that somebody looks for: all of them, in any order, whatever their case and accents. */
final class Wanted {

    /** Code points of the line that is shown. */
    private static final int LINE = 160;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> words;

    Wanted(String typed) {
        words =
                Arrays.stream(SPACE.split(plain(typed)))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** The line with the first of the words, when all of them stand in the texts together. */
    Optional<String> in(List<String> texts) {
        String all = plain(String.join("\n", texts));
        if (isNothing() || !words.stream().allMatch(all::contains)) {
            return Optional.empty();
        }
        return texts.stream()
                .flatMap(String::lines)
                .filter(line -> plain(line).contains(words.getFirst()))
                .findFirst()
                .map(Wanted::shortened);
    }

    private static String shortened(String line) {
        String whole = line.strip();
        return whole.codePointCount(0, whole.length()) <= LINE
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LINE)) + "…";
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
