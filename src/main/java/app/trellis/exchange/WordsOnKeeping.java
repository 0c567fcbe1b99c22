package app.trellis.exchange;

import java.util.Locale;

/** What a practice must keep by law and for how long, in both languages; blank where unwritten. */
public record WordsOnKeeping(String english, String spanish) {

    static final WordsOnKeeping NONE = new WordsOnKeeping("", "");

    /** Characters, in each language. */
    public static final int LONGEST = 4_000;

    String in(Locale locale) {
        return locale.getLanguage().equals("es") ? spanish : english;
    }
}
