package app.trellis.organization;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a practice says about itself and this program. Lines that begin with {@code
 * ## } are headings, with {@code - } parts of a list.
 *
 * @param number from 1; 0 for a draft that nobody published
 * @param publishedAt null for a draft
 */
public record PracticeDocument(
        DocumentKind kind,
        int number,
        String english,
        String spanish,
        @Nullable Instant publishedAt) {

    /** In the language of whoever reads it. */
    public String in(Locale locale) {
        return CrisisTexts.languageOf(locale.getLanguage()).equals("es") ? spanish : english;
    }

    public boolean isDraft() {
        return number == 0;
    }

    /** Whether something in square brackets is still to be filled in. */
    public boolean hasGaps() {
        return english.indexOf('[') >= 0 || spanish.indexOf('[') >= 0;
    }
}
