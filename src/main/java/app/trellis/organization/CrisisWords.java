package app.trellis.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people read in need, in the language of whoever reads it.
 *
 * @param own in the practice's own language; never empty
 * @param language of the practice, two letters
 * @param other in the other language; null where the practice wrote none
 */
public record CrisisWords(String own, String language, @Nullable String other) {

    /**
     * For whoever reads this language. Where the practice wrote nothing in it, its own words are
     * read after a line that says so: its numbers hold in every language, and nothing is made up in
     * their place.
     */
    public String in(Locale locale) {
        String wanted = CrisisTexts.languageOf(locale.getLanguage());
        if (wanted.equals(CrisisTexts.languageOf(language))) {
            return own;
        }
        return other == null ? CrisisTexts.notIn(wanted) + "\n" + own : other;
    }
}
