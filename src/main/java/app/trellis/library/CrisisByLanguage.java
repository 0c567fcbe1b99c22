package app.trellis.library;

import app.trellis.organization.CrisisWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people read in need, in each language, for modules that read the practice's row themselves.
 *
 * @param english for whoever reads English
 * @param spanish for whoever reads Spanish
 */
public record CrisisByLanguage(String english, String spanish) {

    /**
     * @param own in the practice's own language
     * @param language of the practice
     * @param other in the other language; null where the practice wrote none
     */
    public static CrisisByLanguage of(String own, String language, @Nullable String other) {
        CrisisWords words = new CrisisWords(own, language, other);
        return new CrisisByLanguage(
                words.in(Locale.ENGLISH), words.in(Locale.of(InSpanish.LANGUAGE)));
    }

    /** For whoever reads this language. */
    public String in(Locale locale) {
        return InSpanish.speaks(locale) ? spanish : english;
    }
}
