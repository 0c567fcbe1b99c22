package app.trellis.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for, by published formulas. They count words and syllables
 * and know nothing of sense: a low grade shows that a text is not too hard, never that it is good.
 */
public final class ReadingGrade {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");
    private static final Pattern END = Pattern.compile("[.!?…:·]+(\\s|$)|\\n");
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern ENGLISH_NUCLEUS = Pattern.compile("[aeiouy]{1,2}");
    private static final Pattern ENGLISH_SILENT =
            Pattern.compile("(?:[^laeiouy]es|[^dt]ed|[^l]e)$");
    private static final Pattern SPANISH_VOWELS =
            Pattern.compile("[aeiouáéíóúü]+|y(?![aeiouáéíóú])");
    private static final String STRONG = "aeoáéóíú";

    private final double words;
    private final double sentences;
    private final double syllables;

    private ReadingGrade(String text, ToIntFunction<String> syllables) {
        String plain = GAP.matcher(text).replaceAll("x");
        List<String> found = words(plain);
        this.words = found.size();
        this.sentences =
                Math.max(1, END.splitAsStream(plain).filter(one -> !words(one).isEmpty()).count());
        this.syllables = found.stream().mapToInt(syllables).sum();
    }

    /** How many words there are; a gap counts as one. */
    public static int count(String text) {
        return words(GAP.matcher(text).replaceAll("x")).size();
    }

    /**
     * The grade of an English text, by Flesch and Kincaid.
     *
     * <p>Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of
     * new readability formulas for Navy enlisted personnel. Research Branch Report 8-75.
     */
    public static double english(String text) {
        ReadingGrade one = new ReadingGrade(text, ReadingGrade::syllablesInEnglish);
        return 0.39 * one.words / one.sentences + 11.8 * one.syllables / one.words - 15.59;
    }

    /**
     * The grade of a Spanish text, made for the first six grades.
     *
     * <p>Crawford, A. N. (1989). Fórmula y gráfico para determinar la comprensibilidad de textos de
     * nivel primario en castellano. Lectura y Vida, 10(4), 18–24.
     */
    public static double spanish(String text) {
        ReadingGrade one = new ReadingGrade(text, ReadingGrade::syllablesInSpanish);
        return -0.205 * 100 * one.sentences / one.words
                + 0.049 * 100 * one.syllables / one.words
                - 3.407;
    }

    /**
     * How easily a Spanish text reads, from 0 to 100; from 70 on it is fairly easy.
     *
     * <p>Fernández Huerta, J. (1959). Medidas sencillas de lecturabilidad. Consigna, 214, 29–32;
     * with the words of a sentence as its second term.
     */
    public static double spanishEase(String text) {
        ReadingGrade one = new ReadingGrade(text, ReadingGrade::syllablesInSpanish);
        return 206.84 - 60 * one.syllables / one.words - 1.02 * one.words / one.sentences;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    static int syllablesInEnglish(String word) {
        String plain = word.replaceAll("[^a-z]", "");
        if (plain.length() <= 3) {
            return 1;
        }
        Matcher silent = ENGLISH_SILENT.matcher(plain);
        String spoken = silent.find() ? plain.substring(0, silent.start() + 1) : plain;
        return Math.max(
                1, (int) ENGLISH_NUCLEUS.matcher(spoken.replaceFirst("^y", "")).results().count());
    }

    static int syllablesInSpanish(String word) {
        String spoken =
                word.replace("qu", "q").replaceAll("gu([eiéí])", "g$1").replaceAll("y$", "i");
        int count = 0;
        Matcher vowels = SPANISH_VOWELS.matcher(spoken);
        while (vowels.find()) {
            String group = vowels.group();
            count++;
            for (int place = 1; place < group.length(); place++) {
                char before = group.charAt(place - 1);
                char after = group.charAt(place);
                boolean apart = STRONG.indexOf(before) >= 0 && STRONG.indexOf(after) >= 0;
                if (apart || before == after) {
                    count++;
                }
            }
        }
        return Math.max(1, count);
    }
}
